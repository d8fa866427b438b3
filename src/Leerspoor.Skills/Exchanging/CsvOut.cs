using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Leerspoor.Skills.Exchanging;

/// <summary>Writes a table as text, UTF-8 without a byte order mark.</summary>
internal static class CsvOut
{
    public const string MediaType = "text/csv";

    public static ExportFile File(
        string name,
        char separator,
        IReadOnlyList<string> titles,
        IEnumerable<IReadOnlyList<string>> rows
    ) => new(name, MediaType, stream => Write(stream, separator, titles, rows));

    private static void Write(
        Stream stream,
        char separator,
        IReadOnlyList<string> titles,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        using var text = new StreamWriter(
            stream,
            new UTF8Encoding(false),
            1 << 16,
            leaveOpen: true
        );
        using var csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = $"{separator}",
                NewLine = "\n",
                Mode = separator == '\t' ? CsvMode.NoEscape : CsvMode.RFC4180,
            },
            leaveOpen: true
        );
        Row(csv, titles);
        foreach (var row in rows)
            Row(csv, row);
    }

    private static void Row(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
