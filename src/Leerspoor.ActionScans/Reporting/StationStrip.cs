using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>Three stations on a line as a PNG, for documents that know no drawings.</summary>
internal static class StationStrip
{
    public const int Stations = 3;
    private const int Step = 72;
    private const int Height = 56;
    private const int Width = (Step * Stations) - 16;
    private const int EmuPerPixel = 3175; // 4 pixels to a point, 12700 units to a point

    public const int WidthInEmu = Width * EmuPerPixel;
    public const int HeightInEmu = Height * EmuPerPixel;

    public static byte[] Png(int reached)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 0); // eight bits of grey
        Chunk(file, "IHDR", head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < Height; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < Width; x++)
                    zip.WriteByte(Grey(x, y, reached));
            }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte Grey(int x, int y, int reached)
    {
        var station = Math.Min(x / Step, Stations - 1);
        var (dx, dy) = (x - (station * Step) - (Height / 2), y - (Height / 2));
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        var line = Math.Abs(dy) <= 3 && x is > Height / 2 and < Width - (Height / 2);
        var ink =
            distance < 18 ? (station < reached ? 1 : 0)
            : distance < 25 ? 1
            : line ? 1
            : 0;
        return ink == 1 ? (byte)40 : (byte)255;
    }

    private static void Chunk(Stream file, string kind, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] body)
    {
        var crc = uint.MaxValue;
        foreach (var one in body)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
