using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct SigningKeyId(Guid Value) : ITypedId<SigningKeyId>
{
    public static SigningKeyId New() => new(Guid.CreateVersion7());

    public static SigningKeyId From(Guid value) => new(value);
}

/// <summary>A key that a region signs with, or signed with before. Retired keys stay: what they signed must remain verifiable.</summary>
internal sealed class SigningKey : IRegional
{
    private SigningKey() { } // EF Core

    public SigningKeyId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>The issuer this key speaks for: a did:web, or the key itself as did:key.</summary>
    public string Controller { get; private init; } = "";

    /// <summary>The absolute id of the key, as it stands in every proof.</summary>
    public string VerificationMethod { get; private init; } = "";

    /// <summary>The public half, <c>z6Mk...</c>.</summary>
    public string Multikey { get; private init; } = "";

    /// <summary>The secret half, encrypted with the installation's data-protection keys.</summary>
    public string ProtectedSeed { get; private init; } = "";
    public DateTimeOffset MadeAt { get; private init; }
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>From when on somebody else may have had it: what it signed from then proves nothing. Null for a key that never leaked.</summary>
    public DateTimeOffset? LeakedFrom { get; private set; }

    public static SigningKey Made(
        string controller,
        string verificationMethod,
        string multikey,
        string protectedSeed,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = SigningKeyId.New(),
            Controller = controller,
            VerificationMethod = verificationMethod,
            Multikey = multikey,
            ProtectedSeed = protectedSeed,
            MadeAt = now,
        };

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;

    /// <summary>An earlier moment may follow, a later one never: what was once in doubt stays so.</summary>
    public Refusal? Leak(DateTimeOffset from, DateTimeOffset now)
    {
        if (LeakedFrom <= from)
            return CredentialsRefusals.KeyLeakedBefore;

        LeakedFrom = from;
        Retire(now);
        return null;
    }
}
