using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Leerspoor.Credentials.Batching;

/// <summary>Rows of a text as spreadsheets save it: semicolons, commas or tabs, quotes where needed, UTF-8 or the Windows letters of Western Europe.</summary>
internal static class CsvRows
{
    private const int WindowsLetters = 1252;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The cells of every row that is not empty, the heading first.</summary>
    public static IReadOnlyList<string>[] Of(byte[] file)
    {
        var decoded = Decoded(file);
        using var text = new StringReader(decoded);
        using var parser = new CsvParser(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = DelimiterOf(decoded),
                TrimOptions = TrimOptions.Trim,
                // A quote within a name is a letter like any other; a list of people is no reason to stop.
                BadDataFound = null,
                IgnoreBlankLines = true,
            }
        );
        var rows = new List<IReadOnlyList<string>>();
        while (parser.Read())
            if (parser.Record is { } cells && cells.Any(cell => cell.Length > 0))
                rows.Add(cells);
        return [.. rows];
    }

    private static string DelimiterOf(string text)
    {
        var heading = text.AsSpan(0, Math.Max(text.AsSpan().IndexOf('\n'), 0));
        return heading.Contains('\t') ? "\t"
            : heading.Contains(';') ? ";"
            : ",";
    }

    private static string Decoded(byte[] file)
    {
        try
        {
            return Strict.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(WindowsLetters)!.GetString(file);
        }
    }
}
