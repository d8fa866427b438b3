using System.Text;

namespace Leerspoor.MetroMaps.Labelling;

/// <summary>
/// Wraps Dutch names: between words, after a hyphen or slash, and inside a long compound where two syllables meet (with a hyphen). Gives the best wrap for each
/// number of rows, narrowest first where more rows really make it narrower.
/// </summary>
internal static class Wrapper
{
    private const int LongestName = 240;
    private const double WidestRow = 13;
    private const int LongWord = 15;

    // about nine letters, and five
    private static readonly double[] BriefRows = [5.5, 3.4];

    // as wide as a hyphen
    private const double Space = 0.34;

    /// <summary>The wraps of a name, widest (fewest rows) first; empty when there is nothing to show.</summary>
    internal static IReadOnlyList<LabelText> Wraps(string name, int mostRows)
    {
        var clean = NameCleaner.Clean(name, LongestName);
        if (clean.Length == 0)
            return [];
        var pieces = Pieces(clean);
        var wraps = new List<LabelText>();
        for (var rows = 1; rows <= mostRows; rows++)
        {
            var wrap = Narrowest(pieces, rows);
            if (wrap.Width > WidestRow && rows < mostRows)
                continue;
            if (wrap.Width > WidestRow)
                wrap = Cut(pieces, rows);
            if (wraps.Count == 0 || wrap.Width < 0.9 * wraps[^1].Width)
                wraps.Add(wrap);
        }
        return wraps;
    }

    /// <summary>A name on one row, for inside a pill; empty when it is too long for one.</summary>
    internal static IReadOnlyList<LabelText> OneRow(string name)
    {
        var clean = NameCleaner.Clean(name, LongestName);
        var row = LetterWidths.Of(clean);
        return row is > WidestRow and < 4 * WidestRow ? [LabelText.Of([clean])] : [];
    }

    /// <summary>The beginning of a name, for where nothing longer fits; empty when the name is short itself.</summary>
    internal static IReadOnlyList<LabelText> Beginnings(string name)
    {
        var clean = NameCleaner.Clean(name, LongestName);
        return
        [
            .. BriefRows
                .Where(width => LetterWidths.Of(clean) > 1.3 * width)
                .Select(width => LabelText.Of([Shortened(clean, width)]) with { IsBrief = true }),
        ];
    }

    /// <summary>The narrowest wrap with at most some rows: bisection between the widest piece and all in one row.</summary>
    private static LabelText Narrowest(List<Piece> pieces, int rows)
    {
        var low = pieces.Max(piece => piece.Width);
        if (RowsAt(pieces, low) <= rows)
            return LabelText.Of(Fill(pieces, low));
        var high = pieces.Sum(piece => piece.Width + Space);
        for (var i = 0; i < 10; i++)
        {
            var middle = (low + high) / 2;
            if (RowsAt(pieces, middle) <= rows)
                high = middle;
            else
                low = middle;
        }
        return LabelText.Of(Fill(pieces, high));
    }

    private static LabelText Cut(List<Piece> pieces, int rows)
    {
        var filled = Fill(pieces, WidestRow);
        if (filled.Count > rows)
        {
            filled.RemoveRange(rows, filled.Count - rows);
            filled[^1] += "…";
        }
        for (var i = 0; i < filled.Count; i++)
            filled[i] = Shortened(filled[i], WidestRow + 0.5);
        return LabelText.Of(filled);
    }

    private static string Shortened(string row, double widest)
    {
        while (LetterWidths.Of(row) > widest)
        {
            var text = row.TrimEnd('…');
            row = text[..(char.IsLowSurrogate(text[^1]) ? ^2 : ^1)].TrimEnd() + "…";
        }
        return row;
    }

    private static int RowsAt(List<Piece> pieces, double width)
    {
        var (rows, row) = (1, 0.0);
        for (var i = 0; i < pieces.Count; i++)
        {
            var longer = Longer(row, pieces, i);
            if (row > 0 && longer > width + 1e-9)
            {
                rows++;
                row = pieces[i].Letters;
            }
            else
                row = longer;
        }
        return rows;
    }

    private static List<string> Fill(List<Piece> pieces, double width)
    {
        var rows = new List<string>();
        var (text, row) = (new StringBuilder(), 0.0);
        for (var i = 0; i < pieces.Count; i++)
        {
            var longer = Longer(row, pieces, i);
            if (row > 0 && longer > width + 1e-9)
            {
                rows.Add(text.Append(pieces[i - 1].Hyphenates ? "-" : "").ToString());
                text.Clear();
                longer = pieces[i].Letters;
            }
            else if (row > 0 && pieces[i - 1].Spaced)
                text.Append(' ');
            text.Append(pieces[i].Text);
            row = longer;
        }
        rows.Add(text.ToString());
        return rows;
    }

    /// <summary>How wide a row becomes with one more piece, and the hyphen it may need there.</summary>
    private static double Longer(double row, List<Piece> pieces, int i) =>
        (row > 0 && pieces[i - 1].Spaced ? row + Space : row) + pieces[i].Letters;

    private static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        foreach (var word in text.Split(' '))
        {
            var parts = Parts(word).ToList();
            for (var i = 0; i < parts.Count; i++)
            {
                var last = i == parts.Count - 1;
                var hyphenates = !last && parts[i][^1] is not ('-' or '/' or '–');
                pieces.Add(new(parts[i], LetterWidths.Of(parts[i]), last, hyphenates));
            }
        }
        return pieces;
    }

    private static IEnumerable<string> Parts(string word)
    {
        var start = 0;
        for (var i = 0; i < word.Length - 1; i++)
            if (word[i] is '-' or '/' or '–' && i - start >= 2 && word.Length - i > 3)
            {
                foreach (var part in Halves(word[start..(i + 1)]))
                    yield return part;
                start = i + 1;
            }
        foreach (var part in Halves(word[start..]))
            yield return part;
    }

    private static IEnumerable<string> Halves(string word)
    {
        if (word.Length < LongWord)
            return [word];
        var cut = SyllableBreak(word);
        return [.. Halves(word[..cut]), .. Halves(word[cut..])];
    }

    /// <summary>The break nearest to the middle between two consonants that stand between vowels, else before a single consonant, else the middle.</summary>
    private static int SyllableBreak(string word)
    {
        var middle = word.Length / 2;
        for (var off = 0; off <= middle - 4; off++)
            foreach (var cut in new[] { middle - off, middle + off })
                if (
                    IsVowel(word[cut - 2])
                    && !IsVowel(word[cut - 1])
                    && !IsVowel(word[cut])
                    && cut + 1 < word.Length
                    && IsVowel(word[cut + 1])
                    && !IsSound(word[cut - 1], word[cut])
                )
                    return cut;
        for (var off = 0; off <= middle - 4; off++)
            foreach (var cut in new[] { middle + off, middle - off })
                if (IsVowel(word[cut - 1]) && !IsVowel(word[cut]) && IsVowel(word[cut + 1]))
                    return cut;
        return char.IsLowSurrogate(word[middle]) ? middle + 1 : middle;
    }

    private static bool IsVowel(char letter) =>
        "aeiouyàáâäèéêëìíîïòóôöùúûü".Contains(char.ToLowerInvariant(letter));

    // letters that make one sound stay together
    private static bool IsSound(char a, char b) =>
        (a, b) is ('c', 'h') or ('c', 'k') or ('p', 'h') or ('t', 'h') or ('s', 'j') or ('t', 'j');

    private sealed record Piece(string Text, double Letters, bool Spaced, bool Hyphenates)
    {
        internal double Width => Letters + (Hyphenates ? Space : 0);
    }
}

/// <summary>A wrapped name; the width in letter sizes.</summary>
internal sealed record LabelText(IReadOnlyList<string> Rows, double Width)
{
    internal const double RowHeight = 1.16;

    /// <summary>Only the beginning of the name.</summary>
    internal bool IsBrief { get; init; }

    /// <summary>In letter sizes.</summary>
    internal double Height => Rows.Count * RowHeight;

    internal static LabelText Of(IReadOnlyList<string> rows) =>
        new(rows, rows.Max(LetterWidths.Of));
}
