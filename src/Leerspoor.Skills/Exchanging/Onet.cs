namespace Leerspoor.Skills.Exchanging;

/// <summary>O*NET as tab separated tables: occupations, elements, and how much of an element an occupation asks on a scale.</summary>
internal sealed class Onet : IFrameworkFormat
{
    public const string Rated = "rated";
    private const string Soc = "O*NET-SOC Code";
    private const string Element = "Element ID";
    private const string ElementName = "Element Name";
    private const string Scale = "Scale ID";

    private static readonly string[] Rating =
    [
        Soc,
        "Title",
        Element,
        ElementName,
        Scale,
        "Scale Name",
        "Data Value",
        "N",
        "Standard Error",
        "Lower CI Bound",
        "Upper CI Bound",
        "Recommend Suppress",
        "Not Relevant",
        "Date",
        "Domain Source",
    ];

    // These stand in the nodes already.
    private static readonly string[] OfNodes = [Soc, "Title", Element, ElementName];

    public string Key => "onet";

    public bool Recognises(ImportFile file, string beginning)
    {
        var first = beginning.Split('\n')[0];
        return first.Contains(Soc, StringComparison.Ordinal)
            || first.Contains(Element, StringComparison.Ordinal);
    }

    public FrameworkGraph Read(
        IReadOnlyList<ImportFile> files,
        ImportReport report,
        CancellationToken ct
    )
    {
        var graph = new GraphBuilder(report);
        // tables of occupations and elements first: ratings name both in passing
        foreach (var file in files.OrderBy(IsRating))
            if (IsRating(file))
                ReadRatings(graph, file, report, ct);
            else
                ReadNodes(graph, file, report, ct);
        return graph.Build(Key, "O*NET", "en", [], _ => false);
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph)
    {
        var nodes = graph.Nodes.ToDictionary(node => node.Key, StringComparer.Ordinal);
        yield return CsvOut.File(
            "Occupation Data.txt",
            '\t',
            [Soc, "Title", "Description"],
            graph
                .Nodes.Where(node => node.Kind == NodeKinds.Occupation)
                .Select(node =>
                    (string[])[node.Key, node.Label, node.First(FieldNames.Description)]
                )
        );
        yield return CsvOut.File(
            "Content Model Reference.txt",
            '\t',
            [Element, ElementName, "Description"],
            graph
                .Nodes.Where(node => node.Kind != NodeKinds.Occupation)
                .Select(node =>
                    (string[])[node.Key, node.Label, node.First(FieldNames.Description)]
                )
        );
        string[] titles =
        [
            .. Rating,
            .. graph
                .Links.SelectMany(link => link.Fields)
                .Select(field => field.Name)
                .Except(Rating, StringComparer.Ordinal),
        ];
        yield return CsvOut.File(
            "Skills.txt",
            '\t',
            titles,
            graph
                .Links.Where(link =>
                    link.Kind == Rated && nodes.ContainsKey(link.From) && nodes.ContainsKey(link.To)
                )
                .Select(link =>
                    (string[])
                        [
                            link.From,
                            nodes[link.From].Label,
                            link.To,
                            nodes[link.To].Label,
                            .. titles[OfNodes.Length..].Select(title => Value(link, title)),
                        ]
                )
        );
    }

    private static string Value(GraphLink link, string title) =>
        link.Fields.FirstOrDefault(field => field.Name == title)?.Value ?? "";

    private static bool IsRating(ImportFile file) =>
        TextCheck.BeginningOf(file).Split('\n')[0].Contains(Scale, StringComparison.Ordinal);

    private static void ReadNodes(
        GraphBuilder graph,
        ImportFile file,
        ImportReport report,
        CancellationToken ct
    )
    {
        using var table = CsvTable.Open(file, '\t', report, ct);
        var (key, name, kind) = table.Has(Soc)
            ? (Soc, "Title", NodeKinds.Occupation)
            : (Element, ElementName, NodeKinds.Skill);
        foreach (var line in table.Lines(ct))
            if (line[name].Length == 0)
                report.Refuse(line.At(name), "ImportFault.NoLabel");
            else
                graph.Add(
                    new(line[key], kind, line[name], DescriptionOf(line["Description"])),
                    line.At(key)
                );
    }

    private static void ReadRatings(
        GraphBuilder graph,
        ImportFile file,
        ImportReport report,
        CancellationToken ct
    )
    {
        using var table = CsvTable.Open(file, '\t', report, ct, Soc, Element, Scale, "Data Value");
        foreach (var line in table.Lines(ct))
        {
            Mention(graph, line, Soc, "Title", NodeKinds.Occupation);
            Mention(graph, line, Element, ElementName, NodeKinds.Skill);
            graph.Link(
                new(line[Soc], Rated, line[Element], FieldsOf(line)) { Place = line.At(Soc) }
            );
        }
    }

    private static void Mention(
        GraphBuilder graph,
        CsvLine line,
        string key,
        string name,
        string kind
    )
    {
        if (!graph.Knows(line[key]) && line[name].Length > 0)
            graph.Add(new(line[key], kind, line[name], []), line.At(key));
    }

    private static GraphField[] FieldsOf(CsvLine line) =>
        [
            .. line
                .Table.Columns.Except(OfNodes, StringComparer.Ordinal)
                .Where(column => line[column].Length > 0)
                .Select(column => new GraphField(column, line[column])),
        ];

    private static GraphField[] DescriptionOf(string text) =>
        text.Length == 0 ? [] : [new(FieldNames.Description, text, "en")];
}
