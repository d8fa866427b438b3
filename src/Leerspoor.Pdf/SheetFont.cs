using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Leerspoor.Pdf;

/// <summary>
/// A TrueType font as it goes into a PDF. The files come as WOFF, unchanged from their package: the letters of western Europe in one, the
/// rest of the Latin letters in another.
/// </summary>
internal sealed class SheetFont
{
    private const int Header = 44;
    private const int Entry = 20;

    public static readonly SheetFont Regular = Load("latin-400");
    public static readonly SheetFont Bold = Load("latin-700");
    public static readonly SheetFont RegularMore = Load("latin-ext-400");
    public static readonly SheetFont BoldMore = Load("latin-ext-700");

    private readonly Dictionary<char, ushort> glyphs = [];
    private readonly ushort[] advances;

    private SheetFont(string name, byte[] woff)
    {
        Name = name;
        var tables = Unpack(woff);
        Sfnt = Pack(tables);
        var longAdvances = U16(tables["hhea"], 34);
        advances = [.. Enumerable.Range(0, longAdvances).Select(i => U16(tables["hmtx"], i * 4))];
        Ascent = I16(tables["hhea"], 4);
        Descent = I16(tables["hhea"], 6);
        Box = [.. Enumerable.Range(0, 4).Select(i => I16(tables["head"], 36 + (i * 2)))];
        ReadLetters(tables["cmap"]);
    }

    /// <summary>As the PDF calls it; letters and a hyphen.</summary>
    public string Name { get; }

    /// <summary>The font file itself.</summary>
    public byte[] Sfnt { get; }

    /// <summary>In thousandths of the letter size, like all measures here.</summary>
    public int Ascent { get; }

    public int Descent { get; }

    public IReadOnlyList<int> Box { get; }

    public IReadOnlyDictionary<char, ushort> Glyphs => glyphs;

    public int Advance(ushort glyph) => advances[Math.Min(glyph, advances.Length - 1)];

    private static SheetFont Load(string file)
    {
        using var stream = typeof(SheetFont).Assembly.GetManifestResourceStream(
            $"Leerspoor.Pdf.Fonts.atkinson-hyperlegible-{file}-normal.woff"
        )!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new SheetFont($"AtkinsonHyperlegible-{file}", memory.ToArray());
    }

    private static SortedDictionary<string, byte[]> Unpack(byte[] woff)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < U16(woff, 12); i++)
        {
            var entry = woff.AsSpan(Header + (i * Entry), Entry);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
            var packed = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            var table = new byte[length];
            using Stream source = new MemoryStream(woff, offset, packed);
            using var plain =
                packed < length ? new ZLibStream(source, CompressionMode.Decompress) : source;
            plain.ReadExactly(table);
            tables[Encoding.ASCII.GetString(entry[..4])] = table;
        }

        return tables;
    }

    private static byte[] Pack(SortedDictionary<string, byte[]> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        using var file = new MemoryStream();
        Write(file, 0x00010000, 4);
        Write(file, (uint)tables.Count, 2);
        Write(file, (uint)(16 << power), 2);
        Write(file, (uint)power, 2);
        Write(file, (uint)((tables.Count * 16) - (16 << power)), 2);
        var offset = 12 + (tables.Count * 16);
        foreach (var (tag, table) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            Write(file, Sum(table), 4);
            Write(file, (uint)offset, 4);
            Write(file, (uint)table.Length, 4);
            offset += Padded(table.Length);
        }

        foreach (var table in tables.Values)
        {
            file.Write(table);
            file.Write(new byte[Padded(table.Length) - table.Length]);
        }

        return file.ToArray();
    }

    // Format 4: runs of letters, each with a distance to its glyphs or a list of them.
    private void ReadLetters(byte[] cmap)
    {
        var at = (int)BinaryPrimitives.ReadUInt32BigEndian(cmap.AsSpan(8));
        var runs = U16(cmap, at + 6);
        for (var run = 0; run < runs; run += 2)
        {
            var (ends, starts) = (at + 14 + run, at + 16 + runs + run);
            var (deltas, ranges) = (starts + runs, starts + (runs * 2));
            for (int letter = U16(cmap, starts); letter <= U16(cmap, ends); letter++)
            {
                if (letter == 0xFFFF)
                    return;
                var range = U16(cmap, ranges);
                var glyph =
                    range == 0
                        ? letter
                        : U16(cmap, ranges + range + ((letter - U16(cmap, starts)) * 2));
                if (glyph != 0)
                    glyphs[(char)letter] = (ushort)(glyph + U16(cmap, deltas));
            }
        }
    }

    private static uint Sum(byte[] table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i++)
            sum += (uint)table[i] << (24 - (i % 4 * 8));
        return sum;
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;

    private static void Write(Stream file, uint number, int bytes)
    {
        for (var i = bytes - 1; i >= 0; i--)
            file.WriteByte((byte)(number >> (i * 8)));
    }

    private static ushort U16(byte[] bytes, int at) =>
        BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static short I16(byte[] bytes, int at) =>
        BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at));
}
