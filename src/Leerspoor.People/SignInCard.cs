using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct SignInCardId(Guid Value) : ITypedId<SignInCardId>
{
    public static SignInCardId New() => new(Guid.CreateVersion7());

    public static SignInCardId From(Guid value) => new(value);
}

/// <summary>
/// A participant's printed card. What is on it (a random token) is kept only as a hash; beside it the holder knows four pictures in
/// order. Wrong pictures make the card wait, longer each time, but never for good.
/// </summary>
internal sealed class SignInCard : IRegional
{
    private SignInCard() { } // EF Core

    public SignInCardId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public string TokenHash { get; private init; } = "";

    /// <summary>
    /// The four pictures, encrypted with the keys of this installation (a hash of so few possibilities would hide nothing). Null until
    /// the holder chose them, at the first use or together with staff.
    /// </summary>
    public string? ProtectedCode { get; private set; }
    public int FailedAttempts { get; private set; }
    public DateTimeOffset? WaitUntil { get; private set; }
    public DateTimeOffset PrintedAt { get; private init; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>A new card; the code of the card before, if any, goes along, so that a lost card costs no new code.</summary>
    public static SignInCard Printed(
        PersonId person,
        SecretToken token,
        DateTimeOffset now,
        string? protectedCode = null
    ) =>
        new()
        {
            Id = SignInCardId.New(),
            PersonId = person,
            TokenHash = token.Hash,
            ProtectedCode = protectedCode,
            PrintedAt = now,
        };

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    /// <summary>Null lets the holder choose anew. Whoever was waiting need not wait any longer.</summary>
    public void UseCode(string? protectedCode) =>
        (ProtectedCode, FailedAttempts, WaitUntil) = (protectedCode, 0, null);

    public void Fail(DateTimeOffset now)
    {
        FailedAttempts++;
        WaitUntil = now + Patience.After(FailedAttempts, free: 3);
    }

    public void Succeed() => (FailedAttempts, WaitUntil) = (0, null);
}
