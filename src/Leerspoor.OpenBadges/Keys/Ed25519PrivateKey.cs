using System.Security.Cryptography;
using Leerspoor.OpenBadges.Ed25519;

namespace Leerspoor.OpenBadges;

/// <summary>
/// A key to sign with (RFC 8032, section 5.1.5). Safe for many threads. Who keeps the seed keeps it encrypted; this type wipes
/// its copy when disposed.
/// </summary>
public sealed class Ed25519PrivateKey : SigningKey
{
    private readonly IEd25519Signer _signer;

    private Ed25519PrivateKey(IEd25519Signer signer)
    {
        _signer = signer;
        PublicKey = Ed25519PublicKey.TryCreate(signer.PublicKey, out var key)
            ? key
            : throw new CryptographicException("The public key is not usable.");
    }

    /// <summary>Length of a seed in bytes.</summary>
    public const int SeedSize = 32;

    /// <inheritdoc/>
    public override Ed25519PublicKey PublicKey { get; }

    /// <summary>A fresh seed from the system's random numbers; keep it secret.</summary>
    public static byte[] NewSeed() => RandomNumberGenerator.GetBytes(SeedSize);

    /// <summary>The key of a 32-byte seed (RFC 8032 calls the seed the private key).</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes.</exception>
    public static Ed25519PrivateKey FromSeed(ReadOnlySpan<byte> seed) =>
        seed.Length == SeedSize
            ? new Ed25519PrivateKey(Ed25519Algorithm.Best.SignerFor(seed))
            : throw new ArgumentException("A seed has 32 bytes.", nameof(seed));

    /// <summary>The 64-byte signature of a message; the same message always gives the same one.</summary>
    public override byte[] Sign(ReadOnlySpan<byte> message) => _signer.Sign(message);

    private protected override void Dispose(bool disposing) => _signer.Dispose();
}
