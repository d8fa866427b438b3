using System.Text;

namespace Leerspoor.Paths.Caseload;

/// <summary>
/// Comma-separated text as Dutch Excel reads it: semicolons, a byte-order mark, and no cell that a spreadsheet would run as a formula.
/// </summary>
internal static class CsvText
{
    private const string StartsFormula = "=+-@\t\r\n|%";

    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static string Cell(string value)
    {
        // A quote in front makes a spreadsheet read words where it would have calculated.
        if (value.Length > 0 && StartsFormula.Contains(value[0]))
            value = "'" + value;
        return value.AsSpan().ContainsAny(";\"\r\n,\t")
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
    }
}
