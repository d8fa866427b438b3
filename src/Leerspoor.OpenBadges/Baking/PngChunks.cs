using System.Buffers.Binary;

namespace Leerspoor.OpenBadges;

/// <summary>The parts a PNG consists of (PNG, third edition, section 5.3): length, name, contents, CRC.</summary>
internal static class PngChunks
{
    private const int Frame = 12;
    private static readonly uint[] Table = MakeTable();

    public static ReadOnlySpan<byte> Signature =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Where each part starts and ends, and its name. The first is IHDR, the last IEND.</summary>
    /// <exception cref="RefusedInputException">The parts do not fit together.</exception>
    public static List<(string Name, Range Contents, Range Whole)> Of(ReadOnlySpan<byte> png)
    {
        var chunks = new List<(string Name, Range Contents, Range Whole)>();
        for (var at = Signature.Length; at < png.Length; )
        {
            if (png.Length - at < Frame)
                throw Damaged();
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - Frame)
                throw Damaged();
            var end = at + 8 + (int)length;
            if (BinaryPrimitives.ReadUInt32BigEndian(png[end..]) != Crc(png[(at + 4)..end]))
                throw Damaged();

            var name = string.Create(
                null,
                $"{(char)png[at + 4]}{(char)png[at + 5]}{(char)png[at + 6]}{(char)png[at + 7]}"
            );
            chunks.Add((name, (at + 8)..end, at..(end + 4)));
            at = end + 4;
            if (name == "IEND")
                break;
        }
        return chunks is [{ Name: "IHDR" }, .., { Name: "IEND" }] ? chunks : throw Damaged();
    }

    public static byte[] Write(ReadOnlySpan<byte> name, ReadOnlySpan<byte> contents)
    {
        var chunk = new byte[Frame + contents.Length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)contents.Length);
        name.CopyTo(chunk.AsSpan(4));
        contents.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(
            chunk.AsSpan(8 + contents.Length),
            Crc(chunk.AsSpan(4, 4 + contents.Length))
        );
        return chunk;
    }

    // PNG, annex D
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
            crc = Table[(crc ^ b) & 0xff] ^ crc >> 8;
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var n = 0u; n < table.Length; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++)
                c = (c & 1) == 1 ? 0xedb88320 ^ c >> 1 : c >> 1;
            table[n] = c;
        }
        return table;
    }

    public static RefusedInputException Damaged() =>
        new(CheckReasons.ImageMalformed, "This PNG is damaged.");
}
