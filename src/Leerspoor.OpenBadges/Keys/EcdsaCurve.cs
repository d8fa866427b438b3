using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Leerspoor.OpenBadges;

/// <summary>One of the two NIST curves of Data Integrity ECDSA Cryptosuites 1.0 (FIPS 186-5; SP 800-186, section 3.2.1).</summary>
public sealed class EcdsaCurve
{
    private readonly BigInteger _prime;
    private readonly BigInteger _b;

    private EcdsaCurve(string name, int size, ECCurve curve, string prime, string b)
    {
        (Name, Size, Curve) = (name, size, curve);
        (_prime, _b) = (Number(prime), Number(b));
    }

    /// <summary>P-256, with SHA-256.</summary>
    public static EcdsaCurve P256 { get; } =
        new(
            "P-256",
            32,
            ECCurve.NamedCurves.nistP256,
            "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
            "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"
        );

    /// <summary>P-384, with SHA-384.</summary>
    public static EcdsaCurve P384 { get; } =
        new(
            "P-384",
            48,
            ECCurve.NamedCurves.nistP384,
            "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff",
            "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef"
        );

    /// <summary>Its name as <c>crv</c> of a JWK (RFC 7518, section 6.2.1.1).</summary>
    public string Name { get; }

    /// <summary>Length of a coordinate in bytes; a signature is twice that.</summary>
    public int Size { get; }

    internal ECCurve Curve { get; }

    internal HashAlgorithmName Hash =>
        this == P256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA384;

    internal string Algorithm => this == P256 ? "ES256" : "ES384";

    // multicodec p256-pub 0x1200 and p384-pub 0x1201, as varints
    internal byte[] Prefix => this == P256 ? [0x80, 0x24] : [0x81, 0x24];

    /// <summary>Whether a point lies on the curve: y² = x³ − 3x + b.</summary>
    internal bool Holds(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        var (left, right) = (Number(x), Number(y));
        return left < _prime
            && right < _prime
            && BigInteger.ModPow(right, 2, _prime) == Square(left);
    }

    /// <summary>The y of a compressed point (SEC 1, section 2.3.4); null when there is none.</summary>
    internal byte[]? Decompress(ReadOnlySpan<byte> x, bool isOdd)
    {
        var number = Number(x);
        if (number >= _prime)
            return null;

        // both primes are 3 modulo 4, so a square root is one power away
        var y = BigInteger.ModPow(Square(number), (_prime + 1) / 4, _prime);
        if (y.IsEven == isOdd)
            y = _prime - y;
        var bytes = new byte[Size];
        var written = y.ToByteArray(isUnsigned: true, isBigEndian: true);
        if (written.Length > Size)
            return null;
        written.CopyTo(bytes, Size - written.Length);
        return Holds(x, bytes) ? bytes : null;
    }

    private BigInteger Square(BigInteger x) =>
        ((BigInteger.ModPow(x, 3, _prime) - 3 * x + _b) % _prime + _prime) % _prime;

    private static BigInteger Number(ReadOnlySpan<byte> bytes) =>
        new(bytes, isUnsigned: true, isBigEndian: true);

    private static BigInteger Number(string hex) =>
        BigInteger.Parse("0" + hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
