using System.Security.Cryptography;

namespace Leerspoor.OpenBadges;

/// <summary>A key to sign with ECDSA (FIPS 186-5, section 6.4) on P-256 or P-384, by the platform's own cryptography.</summary>
public sealed class EcdsaPrivateKey : SigningKey
{
    private readonly Lock _one = new();
    private readonly ECDsa _ecdsa;

    private EcdsaPrivateKey(ECDsa ecdsa)
    {
        _ecdsa = ecdsa;
        var parameters = ecdsa.ExportParameters(includePrivateParameters: false);
        var curve = ecdsa.KeySize switch
        {
            256 => EcdsaCurve.P256,
            384 => EcdsaCurve.P384,
            _ => throw new CryptographicException("Only P-256 and P-384 are known here."),
        };
        PublicKey = EcdsaPublicKey.TryCreate(curve, parameters.Q.X, parameters.Q.Y, out var key)
            ? key
            : throw new CryptographicException("The key lies on another curve.");
    }

    /// <inheritdoc/>
    public override EcdsaPublicKey PublicKey { get; }

    /// <summary>A fresh key.</summary>
    public static EcdsaPrivateKey Create(EcdsaCurve curve) => new(ECDsa.Create(curve.Curve));

    /// <summary>Reads a key as kept (PKCS #8, RFC 5208).</summary>
    /// <exception cref="CryptographicException">It is no key on one of the two curves.</exception>
    public static EcdsaPrivateKey FromPkcs8(ReadOnlySpan<byte> pkcs8)
    {
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportPkcs8PrivateKey(pkcs8, out _);
            return new EcdsaPrivateKey(ecdsa);
        }
        catch
        {
            ecdsa.Dispose();
            throw;
        }
    }

    /// <summary>The secret, for keeping (PKCS #8); the caller encrypts it.</summary>
    public byte[] ToPkcs8()
    {
        lock (_one)
            return _ecdsa.ExportPkcs8PrivateKey();
    }

    /// <inheritdoc/>
    public override byte[] Sign(ReadOnlySpan<byte> message)
    {
        lock (_one)
            return _ecdsa.SignData(
                message,
                PublicKey.Curve.Hash,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            );
    }

    private protected override void Dispose(bool disposing) => _ecdsa.Dispose();
}
