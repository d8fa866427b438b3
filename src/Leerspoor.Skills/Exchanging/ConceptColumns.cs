namespace Leerspoor.Skills.Exchanging;

/// <summary>Which column says what in a table of concepts; every other column keeps its own name.</summary>
internal sealed class ConceptColumns(
    string keyColumn,
    string labelColumn,
    IReadOnlyDictionary<string, string> meanings,
    IReadOnlySet<string> inLanguage
)
{
    public string KeyColumn => keyColumn;
    public string LabelColumn => labelColumn;

    /// <summary>What a row says beyond key and label; empty cells say nothing.</summary>
    public IReadOnlyList<GraphField> FieldsOf(
        CsvLine line,
        string language,
        Func<string, bool> wanted
    )
    {
        var fields = new List<GraphField>();
        foreach (var column in line.Table.Columns)
            if (
                column != keyColumn
                && column != labelColumn
                && column.Length > 0
                && wanted(column)
                && line[column] is { Length: > 0 } value
            )
                fields.Add(new(NameOf(column), value, inLanguage.Contains(column) ? language : ""));
        return fields;
    }

    public bool IsInLanguage(string column) => inLanguage.Contains(column);

    public string NameOf(string column) => meanings.GetValueOrDefault(column, column);

    /// <summary>The cell that goes under this column.</summary>
    public string Cell(GraphNode node, string column, string language)
    {
        if (column == keyColumn)
            return node.Key;
        if (column == labelColumn)
            return node.Label;
        var name = NameOf(column);
        foreach (var field in node.Fields)
            if (field.Name == name && (field.Language.Length == 0 || field.Language == language))
                return field.Value;
        return "";
    }
}
