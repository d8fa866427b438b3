using System.Buffers.Binary;

namespace Leerspoor.OpenBadges.Ed25519;

/// <summary>
/// A number modulo 2^255 - 19 in five limbs of 51 bits (RFC 8032, section 5.1.1). Every operation takes the same steps whatever the value;
/// limbs stay under 2^54 between operations.
/// </summary>
internal readonly struct FieldElement(ulong l0, ulong l1, ulong l2, ulong l3, ulong l4)
{
    private const ulong Mask = (1UL << 51) - 1;

    private readonly ulong _l0 = l0;
    private readonly ulong _l1 = l1;
    private readonly ulong _l2 = l2;
    private readonly ulong _l3 = l3;
    private readonly ulong _l4 = l4;

    public static FieldElement Zero => default;

    public static FieldElement One => Of(1);

    /// <summary>A square root of -1: 2 to the power (p - 1) / 4.</summary>
    public static FieldElement RootOfMinusOne { get; } =
        Of(2).PowerOf22523() is var r ? r.Square() * Of(2) : default;

    public static FieldElement Of(uint small) => new(small, 0, 0, 0, 0);

    public static FieldElement operator +(in FieldElement a, in FieldElement b) =>
        Carry(a._l0 + b._l0, a._l1 + b._l1, a._l2 + b._l2, a._l3 + b._l3, a._l4 + b._l4);

    // plus four times p, so that no limb goes below zero
    public static FieldElement operator -(in FieldElement a, in FieldElement b) =>
        Carry(
            a._l0 + 0x1FFFFFFFFFFFB4 - b._l0,
            a._l1 + 0x1FFFFFFFFFFFFC - b._l1,
            a._l2 + 0x1FFFFFFFFFFFFC - b._l2,
            a._l3 + 0x1FFFFFFFFFFFFC - b._l3,
            a._l4 + 0x1FFFFFFFFFFFFC - b._l4
        );

    public static FieldElement operator -(in FieldElement a) => Zero - a;

    public static FieldElement operator *(in FieldElement a, in FieldElement b)
    {
        ulong b1 = b._l1 * 19,
            b2 = b._l2 * 19,
            b3 = b._l3 * 19,
            b4 = b._l4 * 19;
        var r0 =
            Math.BigMul(a._l0, b._l0)
            + Math.BigMul(a._l1, b4)
            + Math.BigMul(a._l2, b3)
            + Math.BigMul(a._l3, b2)
            + Math.BigMul(a._l4, b1);
        var r1 =
            Math.BigMul(a._l0, b._l1)
            + Math.BigMul(a._l1, b._l0)
            + Math.BigMul(a._l2, b4)
            + Math.BigMul(a._l3, b3)
            + Math.BigMul(a._l4, b2);
        var r2 =
            Math.BigMul(a._l0, b._l2)
            + Math.BigMul(a._l1, b._l1)
            + Math.BigMul(a._l2, b._l0)
            + Math.BigMul(a._l3, b4)
            + Math.BigMul(a._l4, b3);
        var r3 =
            Math.BigMul(a._l0, b._l3)
            + Math.BigMul(a._l1, b._l2)
            + Math.BigMul(a._l2, b._l1)
            + Math.BigMul(a._l3, b._l0)
            + Math.BigMul(a._l4, b4);
        var r4 =
            Math.BigMul(a._l0, b._l4)
            + Math.BigMul(a._l1, b._l3)
            + Math.BigMul(a._l2, b._l2)
            + Math.BigMul(a._l3, b._l1)
            + Math.BigMul(a._l4, b._l0);
        r1 += (ulong)(r0 >> 51);
        r2 += (ulong)(r1 >> 51);
        r3 += (ulong)(r2 >> 51);
        r4 += (ulong)(r3 >> 51);
        var over = (ulong)(r4 >> 51);
        return Carry(
            ((ulong)r0 & Mask) + over * 19,
            (ulong)r1 & Mask,
            (ulong)r2 & Mask,
            (ulong)r3 & Mask,
            (ulong)r4 & Mask
        );
    }

    public FieldElement Square() => this * this;

    public FieldElement Squared(int times)
    {
        var result = this;
        for (var i = 0; i < times; i++)
            result = result.Square();
        return result;
    }

    /// <summary>1 / this, as this to the power p - 2; zero for zero.</summary>
    public FieldElement Invert()
    {
        var (power, low) = PowerOf2To250();
        return power.Squared(5) * low;
    }

    /// <summary>This to the power (p - 5) / 8, the heart of a square root.</summary>
    public FieldElement PowerOf22523() => PowerOf2To250().Power.Squared(2) * this;

    public static FieldElement FromBytes(ReadOnlySpan<byte> bytes)
    {
        var (w0, w1, w2, w3) = (Word(bytes, 0), Word(bytes, 1), Word(bytes, 2), Word(bytes, 3));
        return new(
            w0 & Mask,
            (w0 >> 51 | w1 << 13) & Mask,
            (w1 >> 38 | w2 << 26) & Mask,
            (w2 >> 25 | w3 << 39) & Mask,
            (w3 >> 12) & Mask
        );
    }

    /// <summary>The one way to write it: below p, 32 bytes, lowest first.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        var r = Carry(_l0, _l1, _l2, _l3, _l4);
        // how often p fits in: once when adding 19 runs over 2^255
        var q = (r._l0 + 19) >> 51;
        q = (r._l1 + q) >> 51;
        q = (r._l2 + q) >> 51;
        q = (r._l3 + q) >> 51;
        q = (r._l4 + q) >> 51;
        var m0 = r._l0 + q * 19;
        var m1 = r._l1 + (m0 >> 51);
        var m2 = r._l2 + (m1 >> 51);
        var m3 = r._l3 + (m2 >> 51);
        var m4 = r._l4 + (m3 >> 51);
        (m0, m1, m2, m3, m4) = (m0 & Mask, m1 & Mask, m2 & Mask, m3 & Mask, m4 & Mask);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, m0 | m1 << 51);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], m1 >> 13 | m2 << 38);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], m2 >> 26 | m3 << 25);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], m3 >> 39 | m4 << 12);
    }

    public bool IsZero()
    {
        Span<byte> bytes = stackalloc byte[32];
        CopyTo(bytes);
        return bytes.IndexOfAnyExcept((byte)0) < 0;
    }

    /// <summary>The lowest bit, which RFC 8032 calls the sign.</summary>
    public bool IsOdd()
    {
        Span<byte> bytes = stackalloc byte[32];
        CopyTo(bytes);
        return (bytes[0] & 1) == 1;
    }

    /// <summary><paramref name="other"/> where the mask is all ones, this where it is all zeros, without a branch.</summary>
    public FieldElement Select(in FieldElement other, ulong mask) =>
        new(
            _l0 ^ (mask & (_l0 ^ other._l0)),
            _l1 ^ (mask & (_l1 ^ other._l1)),
            _l2 ^ (mask & (_l2 ^ other._l2)),
            _l3 ^ (mask & (_l3 ^ other._l3)),
            _l4 ^ (mask & (_l4 ^ other._l4))
        );

    // this to the power 2^250 - 1, and to the power 11 for the inverse
    private (FieldElement Power, FieldElement Low) PowerOf2To250()
    {
        var two = Square();
        var nine = two.Squared(2) * this;
        var eleven = nine * two;
        var five = eleven.Square() * nine; // 2^5 - 1
        var ten = five.Squared(5) * five;
        var twenty = ten.Squared(10) * ten;
        var forty = twenty.Squared(20) * twenty;
        var fifty = forty.Squared(10) * ten;
        var hundred = fifty.Squared(50) * fifty;
        var twoHundred = hundred.Squared(100) * hundred;
        return (twoHundred.Squared(50) * fifty, eleven);
    }

    private static FieldElement Carry(ulong l0, ulong l1, ulong l2, ulong l3, ulong l4)
    {
        var over = l4 >> 51;
        return new(
            (l0 & Mask) + over * 19,
            (l1 & Mask) + (l0 >> 51),
            (l2 & Mask) + (l1 >> 51),
            (l3 & Mask) + (l2 >> 51),
            (l4 & Mask) + (l3 >> 51)
        );
    }

    private static ulong Word(ReadOnlySpan<byte> bytes, int index) =>
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[(index * 8)..]);
}
