using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>Reads comma-separated text with a header (RFC 4180), row by row, however long the whole is.</summary>
internal sealed class CsvRows(TextReader text) : IDisposable
{
    private const int LongestField = 2_000;

    private readonly CsvParser parser = new(
        text,
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            BadDataFound = null,
            MaxFieldSize = LongestField,
        }
    );

    private Dictionary<string, int> columns = [];

    /// <summary>Reads the header; refused when one of these columns is not there.</summary>
    public CsvRows With(string file, params string[] needed)
    {
        var titles = Next() ? parser.Record ?? [] : [];
        columns = titles
            .Select((title, at) => (Title: title.Trim().TrimStart('\uFEFF'), At: at))
            .DistinctBy(column => column.Title, StringComparer.Ordinal)
            .ToDictionary(column => column.Title, column => column.At, StringComparer.Ordinal);
        foreach (var column in needed.Where(column => !columns.ContainsKey(column)))
            throw new FileTroubleException(ExchangeRefusals.NoColumn(file, column));
        return this;
    }

    /// <summary>A field of the row; empty when it is not there.</summary>
    public string this[string column] =>
        columns.TryGetValue(column, out var at) && at < parser.Count ? parser[at] : "";

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Next()
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new FileTroubleException(ExchangeRefusals.Unreadable);
        }
    }

    public void Dispose() => parser.Dispose();
}
