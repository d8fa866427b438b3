using System.Security.Cryptography;

namespace Leerspoor.OpenBadges;

/// <summary>A key to sign VC-JWT with RS256 (RFC 7518, section 3.3), the one algorithm that every Open Badges 3.0 reader must know.</summary>
public sealed class RsaPrivateKey : SigningKey
{
    private readonly Lock _one = new();
    private readonly RSA _rsa;

    private RsaPrivateKey(RSA rsa)
    {
        _rsa = rsa;
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        PublicKey = RsaPublicKey.TryCreate(parameters.Modulus, parameters.Exponent, out var key)
            ? key
            : throw new CryptographicException("An RSA key has 2048 to 8192 bits.");
    }

    /// <inheritdoc/>
    public override RsaPublicKey PublicKey { get; }

    /// <summary>A fresh key of 2048 bits; takes a moment.</summary>
    public static RsaPrivateKey Create() => new(RSA.Create(2048));

    /// <summary>Reads a key as kept (PKCS #8, RFC 5208).</summary>
    /// <exception cref="CryptographicException">It is no RSA key of 2048 to 8192 bits.</exception>
    public static RsaPrivateKey FromPkcs8(ReadOnlySpan<byte> pkcs8)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportPkcs8PrivateKey(pkcs8, out _);
            return new RsaPrivateKey(rsa);
        }
        catch
        {
            rsa.Dispose();
            throw;
        }
    }

    /// <summary>The secret, for keeping (PKCS #8); the caller encrypts it.</summary>
    public byte[] ToPkcs8()
    {
        lock (_one)
            return _rsa.ExportPkcs8PrivateKey();
    }

    /// <inheritdoc/>
    public override byte[] Sign(ReadOnlySpan<byte> message)
    {
        lock (_one)
            return _rsa.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private protected override void Dispose(bool disposing) => _rsa.Dispose();
}
