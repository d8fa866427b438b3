using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct CredentialOfferId(Guid Value) : ITypedId<CredentialOfferId>
{
    public static CredentialOfferId New() => new(Guid.CreateVersion7());

    public static CredentialOfferId From(Guid value) => new(value);
}

/// <summary>One badge on its way to the holder's own wallet app: a code in a QR, a number that only the holder sees, ten minutes.</summary>
internal sealed class CredentialOffer : IRegional
{
    public const int MostTries = 5;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public required CredentialOfferId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PersonId PersonId { get; init; }
    public required CredentialId CredentialId { get; init; }

    /// <summary>SHA-256 of the code.</summary>
    public required string CodeHash { get; init; }

    /// <summary>SHA-256 of the code and the number.</summary>
    public required string PinHash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How often a wrong number was typed.</summary>
    public int Tries { get; private set; }
    public string? AccessHash { get; private set; }
    public DateTimeOffset? AccessEndsAt { get; private set; }

    /// <summary>Raised at every change, so that of two at the same moment one wins.</summary>
    public int Turn { get; private set; }

    public bool Holds(DateTimeOffset now) =>
        AccessHash is null && Tries < MostTries && now < MadeAt + Life;

    public bool AccessHolds(DateTimeOffset now) => now < AccessEndsAt;

    public void Mistyped() => (Tries, Turn) = (Tries + 1, Turn + 1);

    public void Use(string access, DateTimeOffset now)
    {
        (AccessHash, AccessEndsAt) = (access, now + Life);
        Turn++;
    }
}
