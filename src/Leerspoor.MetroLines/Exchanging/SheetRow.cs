namespace Leerspoor.MetroLines.Exchanging;

/// <summary>One row under the header of a sheet.</summary>
internal sealed class SheetRow(
    IReadOnlyDictionary<string, int> columns,
    IReadOnlyList<string?> cells
)
{
    /// <summary>What stands in a column; null when it is not there or empty.</summary>
    public string? this[string column] =>
        columns.TryGetValue(column, out var at)
        && at < cells.Count
        && cells[at] is { Length: > 0 } text
            ? text
            : null;

    public bool IsEmpty => cells.All(string.IsNullOrWhiteSpace);
}
