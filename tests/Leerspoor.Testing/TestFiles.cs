using System.Buffers.Binary;

namespace Leerspoor.Testing;

/// <summary>Small files with everything in them that must not stay.</summary>
public static class TestFiles
{
    public static byte[] Jpeg(int turn = 1)
    {
        byte[] exif =
        [
            .. "Exif\0\0II*\0"u8,
            8,
            0,
            0,
            0,
            1,
            0,
            0x12,
            0x01,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte)turn,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            .. "GPS 51.9 5.4 2026:10:07"u8,
        ];
        return
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. Segment(0xE1, exif),
            .. Segment(0xFE, "GPS in a comment"u8),
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            0x12,
            0xFF,
            0x00,
            0x34,
            0xFF,
            0xD0,
            0x56,
            0xFF,
            0xD9,
            .. "hidden behind the end"u8,
        ];
    }

    public static byte[] Png() =>
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            .. Chunk("IHDR", new byte[13]),
            .. Chunk("tEXt", [.. "Author\0somebody"u8]),
            .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", []),
            .. "hidden behind the end"u8,
        ];

    public static byte[] Webp()
    {
        byte[] body =
        [
            .. "WEBP"u8,
            .. RiffChunk("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. RiffChunk("VP8 ", [1, 2, 3]),
            .. RiffChunk("EXIF", [.. "GPS"u8, 0]),
            .. RiffChunk("XMP ", [.. "GPS"u8, 0]),
        ];
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)body.Length);
        return [.. "RIFF"u8, .. size, .. body];
    }

    public static byte[] Mp4() =>
        [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8, 0, 0, 0, 8, .. "mdat"u8];

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [0xFF, marker, .. length, .. content];
    }

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)content.Length);
        return [.. length, .. System.Text.Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }

    private static byte[] RiffChunk(string name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)content.Length);
        byte[] padding = content.Length % 2 == 0 ? [] : [0];
        return [.. System.Text.Encoding.ASCII.GetBytes(name), .. length, .. content, .. padding];
    }
}
