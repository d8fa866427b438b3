using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>A key to verify ECDSA signatures with (FIPS 186-5, section 6), on P-256 or P-384. Signatures are r and s side by side (IEEE P1363).</summary>
public sealed class EcdsaPublicKey : PublicKey, IEquatable<EcdsaPublicKey>
{
    private readonly byte[] _x;
    private readonly byte[] _y;

    private EcdsaPublicKey(EcdsaCurve curve, byte[] x, byte[] y) => (Curve, _x, _y) = (curve, x, y);

    /// <summary>The curve.</summary>
    public EcdsaCurve Curve { get; }

    /// <inheritdoc/>
    public override string Algorithm => Curve.Algorithm;

    /// <inheritdoc/>
    public override string Multikey => Multibase.EncodeBase58(PrefixedPoint());

    internal override HashAlgorithmName Hash => Curve.Hash;

    /// <summary>Takes the coordinates of a point; false when it does not lie on the curve.</summary>
    public static bool TryCreate(
        EcdsaCurve curve,
        ReadOnlySpan<byte> x,
        ReadOnlySpan<byte> y,
        [NotNullWhen(true)] out EcdsaPublicKey? key
    )
    {
        key =
            x.Length == curve.Size && y.Length == curve.Size && curve.Holds(x, y)
                ? new EcdsaPublicKey(curve, x.ToArray(), y.ToArray())
                : null;
        return key is not null;
    }

    /// <summary>Takes a compressed point: 02 or 03 and x (SEC 1, section 2.3.3); false when there is no such point.</summary>
    public static bool TryCreate(
        EcdsaCurve curve,
        ReadOnlySpan<byte> compressed,
        [NotNullWhen(true)] out EcdsaPublicKey? key
    )
    {
        key = null;
        if (compressed.Length != curve.Size + 1 || compressed[0] is not (2 or 3))
            return false;

        var x = compressed[1..];
        if (curve.Decompress(x, isOdd: compressed[0] == 3) is not { } y)
            return false;
        key = new EcdsaPublicKey(curve, x.ToArray(), y);
        return true;
    }

    /// <inheritdoc/>
    public override bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != 2 * Curve.Size)
            return false;

        try
        {
            using var ecdsa = ECDsa.Create(
                new ECParameters
                {
                    Curve = Curve.Curve,
                    Q = new ECPoint { X = _x, Y = _y },
                }
            );
            return ecdsa.VerifyData(
                message,
                signature,
                Curve.Hash,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            );
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The key as a suite writes it into a proof: multicodec prefix and compressed point.</summary>
    internal byte[] PrefixedPoint() => [.. Curve.Prefix, (byte)((_y[^1] & 1) == 0 ? 2 : 3), .. _x];

    internal override JsonMap ToJwk() =>
        new JsonMap()
            .With("kty", "EC")
            .With("crv", Curve.Name)
            .With("x", Base64Url.EncodeToString(_x))
            .With("y", Base64Url.EncodeToString(_y));

    /// <inheritdoc/>
    public bool Equals(EcdsaPublicKey? other) =>
        other is not null
        && other.Curve == Curve
        && _x.AsSpan().SequenceEqual(other._x)
        && _y.AsSpan().SequenceEqual(other._y);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EcdsaPublicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_x);
}
