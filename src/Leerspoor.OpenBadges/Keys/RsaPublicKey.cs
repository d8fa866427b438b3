using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>A key to verify RS256 signatures with: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3), of 2048 to 8192 bits.</summary>
public sealed class RsaPublicKey : PublicKey
{
    private const int LeastBytes = 2048 / 8;
    private const int MostBytes = 8192 / 8;

    private readonly byte[] _modulus;
    private readonly byte[] _exponent;

    private RsaPublicKey(byte[] modulus, byte[] exponent) =>
        (_modulus, _exponent) = (modulus, exponent);

    /// <inheritdoc/>
    public override string Algorithm => "RS256";

    /// <inheritdoc/>
    public override string? Multikey => null;

    /// <summary>Takes modulus and exponent, big-endian; false when they are too small to be safe or too large to be quick.</summary>
    public static bool TryCreate(
        ReadOnlySpan<byte> modulus,
        ReadOnlySpan<byte> exponent,
        [NotNullWhen(true)] out RsaPublicKey? key
    )
    {
        modulus = modulus.TrimStart((byte)0);
        exponent = exponent.TrimStart((byte)0);
        var isUsable =
            modulus.Length is >= LeastBytes and <= MostBytes
            && (modulus[^1] & 1) == 1
            && exponent.Length is >= 1 and <= 4
            && (exponent[^1] & 1) == 1
            && !(exponent.Length == 1 && exponent[0] == 1);
        key = isUsable ? new RsaPublicKey(modulus.ToArray(), exponent.ToArray()) : null;
        return isUsable;
    }

    /// <inheritdoc/>
    public override bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != _modulus.Length)
            return false;

        try
        {
            using var rsa = RSA.Create(
                new RSAParameters { Modulus = _modulus, Exponent = _exponent }
            );
            return rsa.VerifyData(
                message,
                signature,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            );
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    internal override JsonMap ToJwk() =>
        new JsonMap()
            .With("kty", "RSA")
            .With("n", Base64Url.EncodeToString(_modulus))
            .With("e", Base64Url.EncodeToString(_exponent));
}
