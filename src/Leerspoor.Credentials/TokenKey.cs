using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct TokenKeyId(Guid Value) : ITypedId<TokenKeyId>
{
    public static TokenKeyId New() => new(Guid.CreateVersion7());

    public static TokenKeyId From(Guid value) => new(value);
}

/// <summary>
/// The RSA key of a region, for programs that read badges as VC-JWT with RS256 only. Made when the first one asks; retired keys stay at their address, because
/// what they signed must remain verifiable.
/// </summary>
internal sealed class TokenKey : IRegional
{
    public required TokenKeyId Id { get; init; }
    public RegionId RegionId { get; private init; }

    /// <summary>The did:web this key speaks for.</summary>
    public required string Controller { get; init; }

    /// <summary>The <c>kid</c> in every token: where the bare JWK stands.</summary>
    public required string Address { get; init; }

    /// <summary>The public half, as JWK.</summary>
    public required string Jwk { get; init; }

    /// <summary>The secret half, encrypted with the installation's data-protection keys.</summary>
    public required string ProtectedKey { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? RetiredAt { get; private set; }

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;
}
