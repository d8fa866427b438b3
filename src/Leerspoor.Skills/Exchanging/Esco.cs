namespace Leerspoor.Skills.Exchanging;

/// <summary>ESCO as CSV: concepts and relations in tables of their own, one set for each language. Older sets miss columns.</summary>
internal sealed class Esco : IFrameworkFormat
{
    private const char Separator = ',';

    public string Key => "esco";

    public bool Recognises(ImportFile file, string beginning) =>
        !beginning.StartsWith("Canonical", StringComparison.Ordinal)
        && EscoTables.Of(FirstLine(beginning)) is not null;

    public FrameworkGraph Read(
        IReadOnlyList<ImportFile> files,
        ImportReport report,
        CancellationToken ct
    )
    {
        var tables = files.Select(file => (File: file, Table: Known(file))).ToList();
        var language = MainLanguage(tables.Select(table => table.File));
        var graph = new GraphBuilder(report);
        foreach (var (file, table) in tables.OrderBy(table => LanguageOf(table.File) != language))
            if (EscoTables.Concepts.Contains(table, StringComparer.Ordinal))
                ReadConcepts(graph, file, LanguageOf(file), language, report, ct);
        foreach (var (file, table) in tables.Where(table => LanguageOf(table.File) == language))
            if (!EscoTables.Concepts.Contains(table, StringComparer.Ordinal))
                ReadRelations(graph, file, table, report, ct);
        if (graph.Nodes.Count == 0 && report.Refused == 0)
            throw BrokenFileException.At(new(files[0].Name, 1), "ImportFault.NoConcepts");
        return graph.Build(Key, "ESCO", language, [], _ => false);
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph)
    {
        var languages = graph
            .Nodes.SelectMany(node => node.Fields)
            .Where(field => field.Name == FieldNames.Label)
            .Select(field => field.Language)
            .Where(language => language.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Prepend(graph.Language);
        var tables = graph.Nodes.GroupBy(EscoTables.TableOf, StringComparer.Ordinal).ToList();
        foreach (var language in languages.Distinct(StringComparer.Ordinal))
        foreach (var table in tables)
            if (Said(graph, table, language) is { Count: > 0 } nodes)
                yield return Concepts(graph, table.Key, nodes, language);
        foreach (var relations in EscoRelations.Files(graph))
            yield return relations;
    }

    // A concept without a name in a language is not in the table of that language.
    private static List<GraphNode> Said(
        FrameworkGraph graph,
        IEnumerable<GraphNode> nodes,
        string language
    ) =>
        [
            .. nodes.Where(node =>
                language == graph.Language
                || node.Fields.Any(field =>
                    field.Name == FieldNames.Label && field.Language == language
                )
            ),
        ];

    private static ExportFile Concepts(
        FrameworkGraph graph,
        string table,
        IReadOnlyList<GraphNode> nodes,
        string language
    )
    {
        var main = language == graph.Language;
        var known = EscoTables.TitlesOf(table);
        var names = known.Select(EscoTables.Columns.NameOf).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> titles =
        [
            .. known,
            .. nodes
                .SelectMany(node => node.Fields)
                .Select(field => field.Name)
                .Where(name => !names.Contains(name) && name != FieldNames.Label)
                .Distinct(StringComparer.Ordinal),
        ];
        string Cell(GraphNode node, string column) =>
            main || column != EscoTables.Columns.LabelColumn
                ? EscoTables.Columns.Cell(node, column, language)
                : node.Fields.FirstOrDefault(field =>
                    field.Name == FieldNames.Label && field.Language == language
                )?.Value
                    ?? "";
        return CsvOut.File(
            $"{table}_{language}.csv",
            Separator,
            titles,
            nodes.Select(node =>
                (IReadOnlyList<string>)[.. titles.Select(title => Cell(node, title))]
            )
        );
    }

    private static void ReadConcepts(
        GraphBuilder graph,
        ImportFile file,
        string language,
        string main,
        ImportReport report,
        CancellationToken ct
    )
    {
        var columns = EscoTables.Columns;
        using var table = CsvTable.Open(
            file,
            Separator,
            report,
            ct,
            columns.KeyColumn,
            columns.LabelColumn
        );
        foreach (var line in table.Lines(ct))
        {
            var key = line[columns.KeyColumn];
            var label = line[columns.LabelColumn];
            if (label.Length == 0)
                report.Refuse(line.At(columns.LabelColumn), "ImportFault.NoLabel");
            else if (language == main)
                graph.Add(
                    new(
                        key,
                        string.Intern(EscoTables.KindOf(line["conceptType"], line["skillType"])),
                        label,
                        columns.FieldsOf(line, language, _ => true)
                    ),
                    line.At(columns.KeyColumn)
                );
            else if (!graph.Knows(key))
                report.Refuse(line.At(columns.KeyColumn), "ImportFault.UnknownEnd", key);
            else
                graph.Extend(
                    key,
                    [
                        new(FieldNames.Label, label, language),
                        .. columns.FieldsOf(line, language, columns.IsInLanguage),
                    ]
                );
        }
    }

    private static void ReadRelations(
        GraphBuilder graph,
        ImportFile file,
        string table,
        ImportReport report,
        CancellationToken ct
    )
    {
        var (from, to) = EscoRelations.Ends(table);
        using var rows = CsvTable.Open(file, Separator, report, ct, from, to);
        foreach (var line in rows.Lines(ct))
        {
            var kind =
                table == EscoTables.BroaderOccupations ? LinkKinds.Broader : line["relationType"];
            if (kind is not (LinkKinds.Broader or LinkKinds.Essential or LinkKinds.Optional))
                report.Refuse(line.At("relationType"), "ImportFault.RelationType", kind);
            else
                graph.Link(
                    new(
                        Same(graph, line[from]),
                        string.Intern(kind),
                        Same(graph, line[to]),
                        GraphLink.Bare
                    )
                    {
                        Place = line.At(from),
                    }
                );
        }
    }

    // One string per concept instead of one per row keeps the 130,000 relations small.
    private static string Same(GraphBuilder graph, string key) => graph.Find(key)?.Key ?? key;

    private static string Known(ImportFile file)
    {
        var first = FirstLine(TextCheck.BeginningOf(file));
        return EscoTables.Of(first)
            ?? throw BrokenFileException.At(new(file.Name, 1, 1), "ImportFault.UnknownTable");
    }

    private static string FirstLine(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is var end and > 0 ? text[..end] : text;

    private static string MainLanguage(IEnumerable<ImportFile> files)
    {
        var languages = files.Select(LanguageOf).ToList();
        return languages.Contains("nl", StringComparer.Ordinal) ? "nl" : languages[0];
    }

    // skills_nl.csv, as ESCO names them; without a language it is Dutch.
    private static string LanguageOf(ImportFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return name.Length > 3 && name[^3] == '_' && name[^2..].All(char.IsAsciiLetterLower)
            ? name[^2..]
            : "nl";
    }
}
