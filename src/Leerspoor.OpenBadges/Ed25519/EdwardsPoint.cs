using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges.Ed25519;

/// <summary>A point of edwards25519 in extended coordinates; the formulas of RFC 8032, section 5.1.4, which are complete: no special cases.</summary>
internal readonly struct EdwardsPoint(
    in FieldElement x,
    in FieldElement y,
    in FieldElement z,
    in FieldElement t
)
{
    private static readonly FieldElement D =
        -FieldElement.Of(121665) * FieldElement.Of(121666).Invert();
    private static readonly FieldElement D2 = D + D;

    private readonly FieldElement _x = x;
    private readonly FieldElement _y = y;
    private readonly FieldElement _z = z;
    private readonly FieldElement _t = t;

    public static EdwardsPoint Identity =>
        new(FieldElement.Zero, FieldElement.One, FieldElement.One, FieldElement.Zero);

    /// <summary>The base point B: y = 4/5, x even.</summary>
    public static EdwardsPoint Base { get; } = BasePoint();

    public Addend ToAddend() => new(_y + _x, _y - _x, _z + _z, _t * D2);

    public EdwardsPoint Negate() => new(-_x, _y, _z, -_t);

    public EdwardsPoint Add(in Addend other)
    {
        var a = (_y - _x) * other.YMinusX;
        var b = (_y + _x) * other.YPlusX;
        var c = _t * other.T2D;
        var d = _z * other.Z2;
        return FromProducts(b - a, d - c, d + c, b + a);
    }

    public EdwardsPoint Double()
    {
        var a = _x.Square();
        var b = _y.Square();
        var c = _z.Square();
        var h = a + b;
        var g = a - b;
        return FromProducts(h - (_x + _y).Square(), c + c + g, g, h);
    }

    public EdwardsPoint Doubled(int times)
    {
        var result = this;
        for (var i = 0; i < times; i++)
            result = result.Double();
        return result;
    }

    public bool IsIdentity() => _x.IsZero() && (_y - _z).IsZero();

    public void CopyTo(Span<byte> bytes)
    {
        var inverse = _z.Invert();
        (_y * inverse).CopyTo(bytes);
        if ((_x * inverse).IsOdd())
            bytes[31] |= 0x80;
    }

    /// <summary>Reads a point (RFC 8032, section 5.1.3); false when it is not on the curve or not written the one right way.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out EdwardsPoint? point
    )
    {
        point = null;
        var y = FieldElement.FromBytes(bytes);
        var odd = (bytes[31] & 0x80) != 0;
        var u = y.Square() - FieldElement.One;
        var v = D * y.Square() + FieldElement.One;
        var v3 = v.Square() * v;
        var x = u * v3 * (u * v3.Square() * v).PowerOf22523();
        var check = v * x.Square();
        if (!(check - u).IsZero())
        {
            if (!(check + u).IsZero())
                return false;
            x *= FieldElement.RootOfMinusOne;
        }
        if (x.IsOdd() != odd)
            x = -x;
        if (!IsWrittenBy(y, odd, bytes) || x.IsOdd() != odd)
            return false;

        point = new EdwardsPoint(x, y, FieldElement.One, x * y);
        return true;
    }

    // also catches y at or above p
    private static bool IsWrittenBy(in FieldElement y, bool odd, ReadOnlySpan<byte> bytes)
    {
        Span<byte> written = stackalloc byte[32];
        y.CopyTo(written);
        written[31] |= odd ? (byte)0x80 : (byte)0;
        return bytes.SequenceEqual(written);
    }

    private static EdwardsPoint FromProducts(
        in FieldElement e,
        in FieldElement f,
        in FieldElement g,
        in FieldElement h
    ) => new(e * f, g * h, f * g, e * h);

    private static EdwardsPoint BasePoint()
    {
        Span<byte> bytes = stackalloc byte[32];
        (FieldElement.Of(4) * FieldElement.Of(5).Invert()).CopyTo(bytes);
        return TryRead(bytes, out var point)
            ? point.Value
            : throw new InvalidOperationException("The base point is wrong.");
    }

    /// <summary>A point made ready for adding: what the formula needs of the second operand.</summary>
    internal readonly record struct Addend(
        FieldElement YPlusX,
        FieldElement YMinusX,
        FieldElement Z2,
        FieldElement T2D
    )
    {
        public Addend Select(in Addend other, ulong mask) =>
            new(
                YPlusX.Select(other.YPlusX, mask),
                YMinusX.Select(other.YMinusX, mask),
                Z2.Select(other.Z2, mask),
                T2D.Select(other.T2D, mask)
            );
    }
}
