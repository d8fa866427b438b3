using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

/// <summary>How a person signs in. The user name is unique over all regions, because it is typed before the region is known.</summary>
internal sealed class Account : IRegional
{
    public const int UserNameMaxLength = 80;

    private Account() { } // EF Core

    public PersonId PersonId { get; private init; }
    public RegionId RegionId { get; private init; }
    public string UserName { get; private set; } = "";
    public string? PasswordHash { get; private set; }
    public int FailedAttempts { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }

    public static Account For(PersonId person, string userName) =>
        new() { PersonId = person, UserName = Normalise(userName) };

    /// <summary>How a typed user name is compared: trimmed, lower case.</summary>
    public static string Normalise(string userName) => userName.Trim().ToLowerInvariant();

    public void UsePassword(string hash) => PasswordHash = hash;
}
