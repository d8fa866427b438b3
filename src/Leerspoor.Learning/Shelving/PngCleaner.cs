using System.Buffers.Binary;

namespace Leerspoor.Learning.Shelving;

/// <summary>Copies a PNG without texts, EXIF and time, and without anything behind its end.</summary>
internal static class PngCleaner
{
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The clean file; null when this is not a whole PNG.</summary>
    public static byte[]? Clean(byte[] source)
    {
        var clean = new MemoryStream(source.Length);
        clean.Write(Signature);
        var at = Signature.Length;
        while (at + 12 <= source.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(source.AsSpan(at));
            if (length > source.Length - at - 12)
                return null;
            var chunk = source.AsSpan(at, (int)length + 12);
            at += chunk.Length;
            var name = chunk.Slice(4, 4);
            if (!IsPersonal(name))
                clean.Write(chunk);
            if (name.SequenceEqual("IEND"u8))
                return clean.ToArray();
        }

        return null;
    }

    private static bool IsPersonal(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("tEXt"u8)
        || name.SequenceEqual("iTXt"u8)
        || name.SequenceEqual("zTXt"u8)
        || name.SequenceEqual("eXIf"u8)
        || name.SequenceEqual("tIME"u8);
}
