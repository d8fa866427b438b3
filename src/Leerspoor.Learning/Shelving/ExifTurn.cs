using System.Buffers.Binary;

namespace Leerspoor.Learning.Shelving;

/// <summary>Reads from EXIF only how a photo must be turned (1 to 8), and writes EXIF that holds only that.</summary>
internal static class ExifTurn
{
    private const ushort OrientationTag = 0x0112;

    /// <summary>Null when it is not EXIF or says nothing about turning.</summary>
    public static int? Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
            return null;
        var tiff = segment[6..];
        var little = tiff[0] == 'I';
        var directory = (int)Math.Min(Read32(tiff[4..], little), int.MaxValue);
        if (directory > tiff.Length - 2)
            return null;

        var entries = Read16(tiff[directory..], little);
        for (var entry = 0; entry < entries; entry++)
        {
            var at = directory + 2 + (12 * entry);
            if (at + 12 > tiff.Length)
                return null;
            if (Read16(tiff[at..], little) == OrientationTag)
                return Read16(tiff[(at + 8)..], little) is var turn and >= 1 and <= 8 ? turn : null;
        }

        return null;
    }

    /// <summary>A whole APP1 segment, marker included.</summary>
    public static byte[] Segment(int turn) =>
        [
            0xFF,
            0xE1,
            0x00,
            0x22,
            .. "Exif\0\0"u8,
            (byte)'M',
            (byte)'M',
            0x00,
            0x2A,
            0x00,
            0x00,
            0x00,
            0x08,
            0x00,
            0x01,
            0x01,
            0x12,
            0x00,
            0x03,
            0x00,
            0x00,
            0x00,
            0x01,
            0x00,
            (byte)turn,
            0x00,
            0x00,
            0x00,
            0x00,
            0x00,
            0x00,
        ];

    private static ushort Read16(ReadOnlySpan<byte> bytes, bool little) =>
        little
            ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
            : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Read32(ReadOnlySpan<byte> bytes, bool little) =>
        little
            ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
            : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
