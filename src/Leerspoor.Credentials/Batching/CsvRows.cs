using System.Text;

namespace Leerspoor.Credentials.Batching;

/// <summary>Rows of a text as spreadsheets save it: semicolons, commas or tabs, quotes where needed, UTF-8 or the Windows letters of Western Europe.</summary>
internal static class CsvRows
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The cells of every row that is not empty, the heading first.</summary>
    public static IReadOnlyList<string>[] Of(byte[] file)
    {
        var text = Decoded(file);
        var heading = text.AsSpan(0, Math.Max(text.AsSpan().IndexOf('\n'), 0));
        var separator =
            heading.Contains('\t') ? '\t'
            : heading.Contains(';') ? ';'
            : ',';
        return [.. Split(text, separator).Where(row => row.Any(cell => cell.Length > 0))];
    }

    private static string Decoded(byte[] file)
    {
        try
        {
            return Strict.GetString(file).TrimStart('\uFEFF') + "\n";
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(file) + "\n";
        }
    }

    private static IEnumerable<List<string>> Split(string text, char separator)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (letter == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (!quoted && letter == separator)
                Take(row, cell);
            else if (!quoted && letter == '\n')
            {
                Take(row, cell);
                yield return row;
                row = [];
            }
            else if (letter != '\r')
                cell.Append(letter);
        }

        // a quote that is never closed swallows the rest; that rest is the last cell
        if (cell.Length > 0 || row.Count > 0)
        {
            Take(row, cell);
            yield return row;
        }
    }

    private static void Take(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString().Trim());
        cell.Clear();
    }
}
