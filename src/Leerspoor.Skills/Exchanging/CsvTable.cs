using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Leerspoor.Skills.Exchanging;

/// <summary>A table in a text file, row by row, its columns by the names in its first row.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int LongestField = 1_000_000;

    private readonly CsvParser parser;
    private readonly ImportReport report;
    private readonly string file;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);

    private CsvTable(ImportFile from, char separator, ImportReport report)
    {
        (file, this.report) = (from.Name, report);
        parser = new CsvParser(
            new StreamReader(from.Open(), Encoding.UTF8),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = $"{separator}",
                Mode = separator == '\t' ? CsvMode.NoEscape : CsvMode.RFC4180,
                BadDataFound = null,
                MaxFieldSize = LongestField,
                BufferSize = 1 << 16,
            }
        );
    }

    /// <summary>The names in the first row, as they stand there.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    public static CsvTable Open(
        ImportFile file,
        char separator,
        ImportReport report,
        CancellationToken ct,
        params ReadOnlySpan<string> required
    )
    {
        TextCheck.Verify(file, quoted: separator != '\t', ct);
        var table = new CsvTable(file, separator, report);
        try
        {
            table.ReadTitles(separator, required);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>Every row with as many cells as the first; the others are refused. Empty lines are passed over.</summary>
    public IEnumerable<CsvLine> Lines(CancellationToken ct)
    {
        while (true)
        {
            var line = parser.RawRow + 1;
            if (!Read(line) || parser.Record is not { } cells)
                yield break;
            ct.ThrowIfCancellationRequested();
            report.RowRead();
            var place = new Place(file, line);
            if (cells.Length != Columns.Count)
                report.Refuse(
                    place,
                    "ImportFault.CellCount",
                    $"{cells.Length}",
                    $"{Columns.Count}"
                );
            else
                yield return new CsvLine(this, cells, place);
        }
    }

    public string Cell(string[] cells, string column) =>
        columns.TryGetValue(column, out var at) ? cells[at] : "";

    public int NumberOf(string column) => columns.TryGetValue(column, out var at) ? at + 1 : 0;

    public void Dispose() => parser.Dispose();

    private void ReadTitles(char separator, ReadOnlySpan<string> required)
    {
        var first = new Place(file, 1, 1);
        if (!Read(1) || parser.Record is not { } titles)
            throw BrokenFileException.At(first, "ImportFault.Empty");
        Columns = [.. titles.Select(title => title.Trim())];
        foreach (var (at, title) in Columns.Index())
            if (title.Length > 0 && !columns.TryAdd(title, at))
                throw BrokenFileException.At(
                    new(file, 1, at + 1, title),
                    "ImportFault.ColumnTwice",
                    title
                );
        foreach (var name in required)
            if (!columns.ContainsKey(name))
                throw Columns.Count == 1 && Other(separator, Columns[0]) is { } other
                    ? BrokenFileException.At(
                        first,
                        "ImportFault.Separator",
                        Shown(other),
                        Shown(separator)
                    )
                    : BrokenFileException.At(first, "ImportFault.NoColumn", name);
    }

    private bool Read(int line)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw BrokenFileException.At(
                new(file, line),
                "ImportFault.CellTooLong",
                $"{LongestField}"
            );
        }
    }

    private static char? Other(char separator, string title) =>
        "\t;,|".FirstOrDefault(one => one != separator && title.Contains(one)) is var found
        && found != default
            ? found
            : null;

    private static string Shown(char separator) => separator == '\t' ? "tab" : $"{separator}";
}

/// <summary>One row of a table.</summary>
internal readonly record struct CsvLine(CsvTable Table, string[] Cells, Place Place)
{
    /// <summary>The cell under this title; empty when the file has no such column.</summary>
    public string this[string column] => Table.Cell(Cells, column);

    /// <summary>The place of one cell.</summary>
    public Place At(string column) =>
        Place with
        {
            Column = Table.NumberOf(column),
            Field = column,
        };
}
