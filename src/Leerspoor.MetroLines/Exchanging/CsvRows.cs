using System.Text;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>Reads comma-separated text with a header (RFC 4180), row by row, however long the whole is.</summary>
internal sealed class CsvRows(TextReader text) : IDisposable
{
    private const int MostFields = 100;
    private const int LongestField = 2_000;

    private Dictionary<string, int> columns = [];
    private List<string> fields = [];
    private int ahead = text.Read();

    /// <summary>Reads the header; refused when one of these columns is not there.</summary>
    public CsvRows With(string file, params string[] needed)
    {
        Next();
        columns = fields
            .Select((title, at) => (Title: title.Trim().TrimStart('\uFEFF'), At: at))
            .DistinctBy(column => column.Title, StringComparer.Ordinal)
            .ToDictionary(column => column.Title, column => column.At, StringComparer.Ordinal);
        foreach (var column in needed.Where(column => !columns.ContainsKey(column)))
            throw new FileTroubleException(ExchangeRefusals.NoColumn(file, column));
        return this;
    }

    /// <summary>A field of the row; empty when it is not there.</summary>
    public string this[string column] =>
        columns.TryGetValue(column, out var at) && at < fields.Count ? fields[at] : "";

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Next()
    {
        fields = [];
        if (ahead < 0)
            return false;
        while (true)
        {
            var field = Field(out var ended);
            if (fields.Count < MostFields)
                fields.Add(field);
            if (ended)
                return true;
        }
    }

    public void Dispose() => text.Dispose();

    private int Take()
    {
        var taken = ahead;
        ahead = text.Read();
        return taken;
    }

    private string Field(out bool ended)
    {
        var field = new StringBuilder();
        var quoted = false;
        while (true)
        {
            var c = Take();
            ended = c < 0 || (c == '\n' && !quoted);
            if (ended || (c == ',' && !quoted))
                return field.ToString().TrimEnd('\r');
            if (c == '"' && quoted && ahead == '"')
                field.Append((char)Take());
            else if (c == '"')
                quoted = !quoted;
            else
                field.Append((char)c);
            if (field.Length > LongestField)
                throw new FileTroubleException(ExchangeRefusals.Unreadable);
        }
    }
}
