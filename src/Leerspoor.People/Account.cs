using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

/// <summary>How a person signs in. The user name is unique over all regions, because it is typed before the region is known.</summary>
internal sealed class Account : IRegional
{
    public const int UserNameMaxLength = 80;

    /// <summary>Wrong passwords before the first wait.</summary>
    public const int FreeAttempts = 5;

    private Account() { } // EF Core

    public PersonId PersonId { get; private init; }
    public RegionId RegionId { get; private init; }
    public string UserName { get; private set; } = "";
    public string? PasswordHash { get; private set; }
    public int FailedAttempts { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>The secret of the one-time codes, encrypted with the keys of this installation; null when there is none.</summary>
    public string? OneTimeSecret { get; private set; }

    /// <summary>The last time step that was used, so that no code works twice.</summary>
    public long OneTimeStep { get; private set; }

    public static Account For(PersonId person, string userName) =>
        new() { PersonId = person, UserName = Normalise(userName) };

    /// <summary>How a typed user name is compared: trimmed, lower case.</summary>
    public static string Normalise(string userName) => userName.Trim().ToLowerInvariant();

    public void UsePassword(string hash) =>
        (PasswordHash, FailedAttempts, LockedUntil) = (hash, 0, null);

    public void UseOneTimeCodes(string? secret) => (OneTimeSecret, OneTimeStep) = (secret, 0);

    /// <summary>False when this step, or a later one, was used before.</summary>
    public bool TakeStep(long step)
    {
        if (step <= OneTimeStep)
            return false;
        OneTimeStep = step;
        return true;
    }

    public void Fail(DateTimeOffset now)
    {
        FailedAttempts = LockedUntil < now - Patience.Memory ? 1 : FailedAttempts + 1;
        LockedUntil = now + Patience.After(FailedAttempts, FreeAttempts);
    }

    public void Succeed() => (FailedAttempts, LockedUntil) = (0, null);
}
