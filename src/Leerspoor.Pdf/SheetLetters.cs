using System.Globalization;
using System.Text;

namespace Leerspoor.Pdf;

/// <summary>Measures, breaks and writes text in the fonts of a sheet.</summary>
internal sealed class SheetLetters(PdfObjects objects)
{
    private static readonly SheetFont[] Plain = [SheetFont.Regular, SheetFont.RegularMore];
    private static readonly SheetFont[] Strong = [SheetFont.Bold, SheetFont.BoldMore];
    private readonly Dictionary<SheetFont, HashSet<char>> used = [];

    public static double Width(string text, double size, bool bold) =>
        text.Sum(letter => Find(letter, bold).Advance) * size / 1000;

    /// <summary>Lines that fit in <paramref name="width"/>; line ends in the text hold, and a word that is too long is cut.</summary>
    public static List<string> Break(string text, double size, bool bold, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in paragraph.Split(' ').SelectMany(w => Cut(w, size, bold, width)))
            {
                if (line.Length > 0 && Width($"{line} {word}", size, bold) > width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }

                line.Append(line.Length > 0 ? " " : "").Append(word);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>The operators that write one line; the left end of its base line lies at x, y.</summary>
    public string Line(string text, double x, double y, double size, bool bold)
    {
        var written = new StringBuilder("BT ");
        written.Append(
            CultureInfo.InvariantCulture,
            $"{PdfObjects.Number(x)} {PdfObjects.Number(y)} Td "
        );
        SheetFont? current = null;
        foreach (var letter in text)
        {
            var (font, glyph, known, _) = Find(letter, bold);
            if (font != current)
            {
                written.Append(current is null ? "" : "> Tj ");
                written.Append(
                    CultureInfo.InvariantCulture,
                    $"/{NameOf(font)} {PdfObjects.Number(size)} Tf <"
                );
                current = font;
            }

            used.TryAdd(font, []);
            used[font].Add(known);
            written.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
        }

        return written.Append(current is null ? "ET\n" : "> Tj ET\n").ToString();
    }

    /// <summary>The font dictionary of every page, with whole fonts inside the file.</summary>
    public string WriteFonts() =>
        string.Concat(used.Keys.Select(font => $"/{NameOf(font)} {Write(font)} 0 R"));

    private int Write(SheetFont font)
    {
        var file = objects.AddStream($"/Length1 {font.Sfnt.Length}", font.Sfnt);
        var descriptor = objects.Add(
            $"<</Type/FontDescriptor/FontName/{font.Name}/Flags 4/FontBBox[{string.Join(' ', font.Box)}]"
                + $"/ItalicAngle 0/Ascent {font.Ascent}/Descent {font.Descent}/CapHeight {font.Ascent}/StemV 80/FontFile2 {file} 0 R>>"
        );
        var letters = used[font].Where(font.Glyphs.ContainsKey).Order().ToList();
        var widths = letters
            .Select(letter => font.Glyphs[letter])
            .Distinct()
            .Select(glyph => $"{glyph}[{font.Advance(glyph)}]");
        var inner = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{font.Name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/W[{string.Join(' ', widths)}]>>"
        );
        var unicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(font, letters)));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{font.Name}/Encoding/Identity-H/DescendantFonts[{inner} 0 R]/ToUnicode {unicode} 0 R>>"
        );
    }

    // So that text can be searched, copied and read aloud.
    private static string ToUnicode(SheetFont font, List<char> letters)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Leerspoor def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        );
        foreach (var hundred in letters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{hundred.Length} beginbfchar\n");
            foreach (var letter in hundred)
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{font.Glyphs[letter]:X4}> <{(int)letter:X4}>\n"
                );
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nend\nend\n").ToString();
    }

    private static IEnumerable<string> Cut(string word, double size, bool bold, double width)
    {
        while (word.Length > 1 && Width(word, size, bold) > width)
        {
            var fits = 1;
            while (Width(word[..(fits + 1)], size, bold) <= width)
                fits++;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    // A letter that no font has becomes a question mark: a gap would change what somebody said without anybody seeing it.
    private static (SheetFont Font, ushort Glyph, char Letter, int Advance) Find(
        char letter,
        bool bold
    )
    {
        foreach (var font in bold ? Strong : Plain)
            if (font.Glyphs.TryGetValue(letter, out var glyph))
                return (font, glyph, letter, font.Advance(glyph));
        return letter is '\t' or '\u00a0' or '\u202f' ? Find(' ', bold) : Find('?', bold);
    }

    private static string NameOf(SheetFont font) =>
        font == SheetFont.Regular ? "F1"
        : font == SheetFont.Bold ? "F2"
        : font == SheetFont.RegularMore ? "F3"
        : "F4";
}
