using System.Buffers.Binary;

namespace Leerspoor.Learning.Shelving;

/// <summary>
/// Copies a JPEG without its comments and application segments (EXIF with place and time, XMP, maker notes) and without anything behind
/// its end. Two things stay, because the picture would look wrong without: JFIF and Adobe colour information, and how to turn the photo.
/// </summary>
internal static class JpegCleaner
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte Jfif = 0xE0;
    private const byte Exif = 0xE1;
    private const byte Adobe = 0xEE;
    private const byte LastApplication = 0xEF;

    /// <summary>The clean file; null when this is not a whole JPEG.</summary>
    public static byte[]? Clean(byte[] source)
    {
        var clean = new MemoryStream(source.Length);
        clean.Write([0xFF, StartOfImage]);
        var at = 2;
        while (ReadMarker(source, ref at) is { } marker)
        {
            if (marker == EndOfImage)
            {
                clean.Write([0xFF, EndOfImage]);
                return clean.ToArray();
            }

            if (at + 2 > source.Length)
                return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(source.AsSpan(at));
            if (length < 2 || at + length > source.Length)
                return null;
            var segment = source.AsSpan(at, length);
            at += length;
            CopySegment(clean, marker, segment);
            if (marker == StartOfScan)
                CopyScan(clean, source, ref at);
        }

        return null;
    }

    private static void CopySegment(MemoryStream clean, byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker == Exif && ExifTurn.Read(segment[2..]) is { } turn and > 1)
            clean.Write(ExifTurn.Segment(turn));
        if (
            marker == Comment
            || (marker is >= Jfif and <= LastApplication && marker is not (Jfif or Adobe))
        )
            return;

        clean.Write([0xFF, marker]);
        clean.Write(segment);
    }

    // Within a scan FF is followed by 00 (a plain FF) or a restart mark; anything else is the next marker.
    private static void CopyScan(MemoryStream clean, byte[] source, ref int at)
    {
        var begin = at;
        while (
            at + 1 < source.Length
            && !(
                source[at] == 0xFF && source[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7) or 0xFF)
            )
        )
            at++;
        clean.Write(source, begin, at - begin);
    }

    private static byte? ReadMarker(byte[] source, ref int at)
    {
        if (at >= source.Length || source[at] != 0xFF)
            return null;
        while (at < source.Length && source[at] == 0xFF)
            at++;
        return at < source.Length ? source[at++] : null;
    }
}
