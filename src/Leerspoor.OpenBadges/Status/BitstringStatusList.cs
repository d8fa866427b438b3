using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace Leerspoor.OpenBadges;

/// <summary>
/// One bit per credential (W3C Bitstring Status List 1.0, section 3.2): gzip, base64url without padding behind a <c>u</c>; bit 0 is the leftmost of the
/// first byte. Not safe for many threads at once.
/// </summary>
public sealed class BitstringStatusList
{
    /// <summary>At least this many entries, so that one of them tells little about one person (section 6.1).</summary>
    public const int MinimumLength = 131_072;

    /// <summary>More than this is not read: a small gzip can hold a very large list.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    private readonly byte[] _bits;

    /// <summary>A list with every bit zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than the minimum, more than the maximum, or no multiple of eight.</exception>
    public BitstringStatusList(int length = MinimumLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, MinimumLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaximumLength);
        ArgumentOutOfRangeException.ThrowIfNotEqual(length % 8, 0, nameof(length));
        _bits = new byte[length / 8];
    }

    private BitstringStatusList(byte[] bits) => _bits = bits;

    /// <summary>The number of entries.</summary>
    public int Length => _bits.Length * 8;

    /// <summary>Whether the bit of an entry is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public bool this[int index]
    {
        get => (_bits[ByteOf(index)] & MaskOf(index)) != 0;
        set =>
            _bits[ByteOf(index)] = value
                ? (byte)(_bits[ByteOf(index)] | MaskOf(index))
                : (byte)(_bits[ByteOf(index)] & ~MaskOf(index));
    }

    /// <summary>The text of <c>encodedList</c>.</summary>
    public string Encode()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(_bits);
        return Multibase.EncodeBase64Url(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
    }

    /// <summary>Reads <c>encodedList</c> of others; false when it is malformed, shorter than the minimum or longer than the maximum.</summary>
    public static bool TryDecode(string? encoded, [NotNullWhen(true)] out BitstringStatusList? list)
    {
        list = null;
        if (
            encoded is not { Length: <= MaximumLength / 4 }
            || !Multibase.TryDecodeBase64Url(encoded, out var compressed)
        )
            return false;

        try
        {
            using var gzip = new GZipStream(
                new MemoryStream(compressed),
                CompressionMode.Decompress
            );
            var buffer = new byte[MaximumLength / 8 + 1];
            var read = gzip.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (read is < MinimumLength / 8 or > MaximumLength / 8)
                return false;
            list = new BitstringStatusList(buffer[..read]);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private int ByteOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        return index / 8;
    }

    private static int MaskOf(int index) => 0x80 >> (index % 8);
}
