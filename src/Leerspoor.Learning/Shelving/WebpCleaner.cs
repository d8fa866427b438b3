using System.Buffers.Binary;

namespace Leerspoor.Learning.Shelving;

/// <summary>Copies a WebP without EXIF and XMP, and without anything behind its end.</summary>
internal static class WebpCleaner
{
    private const int HeaderLength = 12;
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    /// <summary>The clean file; null when this is not a whole WebP.</summary>
    public static byte[]? Clean(byte[] source)
    {
        var end = BinaryPrimitives.ReadUInt32LittleEndian(source.AsSpan(4)) + 8L;
        if (end > source.Length)
            return null;

        var clean = new MemoryStream(source.Length);
        clean.Write(source, 0, HeaderLength);
        var at = HeaderLength;
        while (at + 8 <= end)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(source.AsSpan(at + 4));
            var padded = 8L + length + (length & 1);
            if (at + 8L + length > end)
                return null;
            CopyChunk(clean, source.AsSpan(at, (int)Math.Min(padded, end - at)));
            at += (int)padded;
        }

        var bytes = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return bytes.Length > HeaderLength ? bytes : null;
    }

    private static void CopyChunk(MemoryStream clean, ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith("EXIF"u8) || chunk.StartsWith("XMP "u8))
            return;

        var begin = (int)clean.Length;
        clean.Write(chunk);
        if (chunk.StartsWith("VP8X"u8) && chunk.Length > 8)
            clean.GetBuffer()[begin + 8] &= unchecked((byte)~(ExifFlag | XmpFlag));
    }
}
