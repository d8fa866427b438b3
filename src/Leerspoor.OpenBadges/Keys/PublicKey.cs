using System.Security.Cryptography;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// A key to verify with: <see cref="Ed25519PublicKey"/>, <see cref="EcdsaPublicKey"/> or <see cref="RsaPublicKey"/>. Read one with
/// <see cref="OpenBadges.Multikey"/> or <see cref="Jwk"/>. Immutable, safe for many threads.
/// </summary>
public abstract class PublicKey
{
    private protected PublicKey() { }

    /// <summary>Its name as a signature algorithm of JOSE (RFC 7518 section 3.1, RFC 8037): <c>EdDSA</c>, <c>ES256</c>, <c>ES384</c> or <c>RS256</c>.</summary>
    public abstract string Algorithm { get; }

    /// <summary>As <c>publicKeyMultibase</c> (Controlled Identifiers 1.0, section 2.2.2 Multikey); null for RSA, which has no such form.</summary>
    public abstract string? Multikey { get; }

    /// <summary>Whether the signature is this key's over the message, hashed as <see cref="Algorithm"/> says. Never throws for bad input.</summary>
    public abstract bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);

    /// <summary>The hash that Data Integrity suites use with this key.</summary>
    internal virtual HashAlgorithmName Hash => HashAlgorithmName.SHA256;

    internal abstract JsonMap ToJwk();
}
