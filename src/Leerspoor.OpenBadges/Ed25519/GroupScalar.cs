using System.Buffers.Binary;

namespace Leerspoor.OpenBadges.Ed25519;

/// <summary>
/// Arithmetic modulo the group order L = 2^252 + 27742317777372353535851937790883648493, in limbs of 21 bits with room to spare
/// so that carries can wait. The same steps for every value.
/// </summary>
internal static class GroupScalar
{
    private const int LimbBits = 21;
    private const long LimbMask = (1L << LimbBits) - 1;

    // 2^252 modulo L, as limbs with signs
    private static ReadOnlySpan<long> Fold => [666643, 470296, 654183, -997805, 136657, -683901];

    private static ReadOnlySpan<byte> Order =>
        [
            0xed,
            0xd3,
            0xf5,
            0x5c,
            0x1a,
            0x63,
            0x12,
            0x58,
            0xd6,
            0x9c,
            0xf7,
            0xa2,
            0xde,
            0xf9,
            0xde,
            0x14,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0x10,
        ];

    /// <summary>Whether 32 bytes are a number below L; RFC 8032 section 5.1.7 asks it of S. For public values.</summary>
    public static bool IsBelowOrder(ReadOnlySpan<byte> scalar)
    {
        for (var i = 31; i >= 0; i--)
        {
            if (scalar[i] != Order[i])
                return scalar[i] < Order[i];
        }
        return false;
    }

    /// <summary>64 bytes modulo L.</summary>
    public static void Reduce(ReadOnlySpan<byte> wide, Span<byte> result)
    {
        Span<long> s = stackalloc long[24];
        Split(wide, s);
        Reduce(s, result);
        s.Clear();
    }

    /// <summary>a * b + c modulo L.</summary>
    public static void MultiplyAdd(
        ReadOnlySpan<byte> a,
        ReadOnlySpan<byte> b,
        ReadOnlySpan<byte> c,
        Span<byte> result
    )
    {
        Span<long> x = stackalloc long[12],
            y = stackalloc long[12],
            s = stackalloc long[24];
        Split(a, x);
        Split(b, y);
        Split(c, s[..12]);
        for (var i = 0; i < 12; i++)
        {
            for (var j = 0; j < 12; j++)
                s[i + j] += x[i] * y[j];
        }
        Reduce(s, result);
        x.Clear();
        y.Clear();
        s.Clear();
    }

    private static void Reduce(Span<long> s, Span<byte> result)
    {
        CarryRounding(s, 0, 22);
        for (var i = 23; i >= 18; i--)
            FoldDown(s, i);
        CarryRounding(s, 6, 16);
        for (var i = 17; i >= 12; i--)
            FoldDown(s, i);
        CarryRounding(s, 0, 11);
        FoldDown(s, 12);
        CarryDown(s, 0, 11);
        FoldDown(s, 12);
        CarryDown(s, 0, 10);
        Join(s[..12], result);
    }

    private static void FoldDown(Span<long> s, int limb)
    {
        for (var j = 0; j < Fold.Length; j++)
            s[limb - 12 + j] += s[limb] * Fold[j];
        s[limb] = 0;
    }

    // first the even limbs, then the odd ones: keeps every limb within 22 bits, with a sign
    private static void CarryRounding(Span<long> s, int from, int to)
    {
        for (var start = from; start <= from + 1; start++)
        {
            for (var i = start; i <= to; i += 2)
            {
                var carry = (s[i] + (1L << (LimbBits - 1))) >> LimbBits;
                s[i + 1] += carry;
                s[i] -= carry << LimbBits;
            }
        }
    }

    private static void CarryDown(Span<long> s, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            s[i + 1] += s[i] >> LimbBits;
            s[i] &= LimbMask;
        }
    }

    private static void Split(ReadOnlySpan<byte> bytes, Span<long> limbs)
    {
        Span<byte> padded = stackalloc byte[72];
        padded.Clear();
        bytes.CopyTo(padded);
        for (var i = 0; i < limbs.Length; i++)
        {
            var word =
                BinaryPrimitives.ReadUInt64LittleEndian(padded[(i * LimbBits / 8)..])
                >> (i * LimbBits % 8);
            // the last limb keeps what is left above it
            limbs[i] = i == limbs.Length - 1 ? (long)(word & 0x1FFFFFFF) : (long)word & LimbMask;
        }
        padded.Clear();
    }

    private static void Join(ReadOnlySpan<long> limbs, Span<byte> bytes)
    {
        Span<ulong> words = stackalloc ulong[5];
        words.Clear();
        for (var i = 0; i < limbs.Length; i++)
        {
            var (word, shift) = (i * LimbBits / 64, i * LimbBits % 64);
            words[word] |= (ulong)limbs[i] << shift;
            words[word + 1] |= shift == 0 ? 0 : (ulong)limbs[i] >> (64 - shift);
        }
        for (var i = 0; i < 4; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * 8)..], words[i]);
        words.Clear();
    }
}
