namespace Leerspoor.Skills.Exchanging;

/// <summary>
/// A competency framework as Moodle exports it: fourteen columns in a fixed order, whatever language their titles are in; the first row is
/// the framework itself.
/// </summary>
internal sealed class Moodle : IFrameworkFormat
{
    private static readonly string[] Titles =
    [
        "Parent ID number",
        "ID number",
        "Short name",
        "Description",
        "Description format",
        "Scale values",
        "Scale configuration",
        "Rule type (optional)",
        "Rule outcome (optional)",
        "Rule config (optional)",
        "Cross-referenced competency ID numbers",
        "Exported ID (optional)",
        "Is framework",
        "Taxonomy",
    ];

    // What stands in the columns that have no meaning of their own in other formats.
    private static readonly (int Column, string Name)[] Plain =
    [
        (3, FieldNames.Description),
        (4, "moodle:description-format"),
        (5, "moodle:scale-values"),
        (6, "moodle:scale-configuration"),
        (7, "moodle:rule-type"),
        (8, "moodle:rule-outcome"),
        (9, "moodle:rule-config"),
        (11, "moodle:exported-id"),
        (13, "moodle:taxonomy"),
    ];

    private const int Parent = 0;
    private const int Id = 1;
    private const int Name = 2;
    private const int Crossing = 10;
    private const int IsFramework = 12;

    public string Key => "moodle";

    public bool Recognises(ImportFile file, string beginning)
    {
        var first = beginning.Split('\n')[0];
        return first.Split(',').Length == Titles.Length
            && (
                first.Contains("ramework", StringComparison.Ordinal)
                || first.Contains("axonom", StringComparison.Ordinal)
            );
    }

    public FrameworkGraph Read(
        IReadOnlyList<ImportFile> files,
        ImportReport report,
        CancellationToken ct
    )
    {
        var graph = new GraphBuilder(report);
        var file = files[0];
        using var table = CsvTable.Open(file, ',', report, ct);
        if (table.Columns.Count != Titles.Length)
            throw BrokenFileException.At(
                new(file.Name, 1),
                "ImportFault.CellCount",
                $"{table.Columns.Count}",
                $"{Titles.Length}"
            );
        GraphNode? root = null;
        foreach (var line in table.Lines(ct))
        {
            var cells = line.Cells;
            var isRoot = cells[IsFramework] is "1";
            if (isRoot != root is null)
                throw BrokenFileException.At(
                    line.Place with
                    {
                        Column = IsFramework + 1,
                    },
                    "ImportFault.FirstRowIsFramework"
                );
            var node = NodeOf(cells, isRoot);
            root ??= node;
            if (node.Label.Length == 0)
                report.Refuse(line.Place with { Column = Name + 1 }, "ImportFault.NoLabel");
            else if (graph.Add(node, line.Place with { Column = Id + 1 }) && !isRoot)
                LinkUp(graph, root, node, cells, line.Place);
        }
        if (root is null)
            throw BrokenFileException.At(new(file.Name, 2), "ImportFault.FirstRowIsFramework");
        return graph.Build(Key, root.Label, "nl", [], _ => false);
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph)
    {
        var root = graph.Nodes.FirstOrDefault(node => node.Kind == NodeKinds.Framework);
        var top = root ?? new GraphNode("framework", NodeKinds.Framework, graph.Title, []);
        var up = graph
            .Links.Where(link => link.Kind == LinkKinds.Broader)
            .ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        var across = graph
            .Links.Where(link => link.Kind == LinkKinds.Related)
            .ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        yield return CsvOut.File(
            "competencies.csv",
            ',',
            Titles,
            graph
                .Nodes.Where(node => node != root)
                .Prepend(top)
                .Select(node =>
                    RowOf(
                        node,
                        node == top,
                        top.Key,
                        up[node.Key].FirstOrDefault(),
                        across[node.Key]
                    )
                )
        );
    }

    private static GraphNode NodeOf(string[] cells, bool isRoot) =>
        new(
            cells[Id],
            isRoot ? NodeKinds.Framework : NodeKinds.Skill,
            cells[Name],
            [
                .. Plain
                    .Where(plain => cells[plain.Column].Length > 0)
                    .Select(plain => new GraphField(plain.Name, cells[plain.Column])),
            ]
        );

    private static void LinkUp(
        GraphBuilder graph,
        GraphNode root,
        GraphNode node,
        string[] cells,
        Place place
    )
    {
        var parent = cells[Parent].Length == 0 ? root.Key : cells[Parent];
        graph.Link(
            new(node.Key, LinkKinds.Broader, parent, GraphLink.Bare)
            {
                Place = place with { Column = Parent + 1 },
            }
        );
        foreach (var other in cells[Crossing].Split(',', StringSplitOptions.RemoveEmptyEntries))
            graph.Link(
                new(
                    node.Key,
                    LinkKinds.Related,
                    other.Replace("%2C", ",", StringComparison.Ordinal),
                    GraphLink.Bare
                )
                {
                    Place = place with { Column = Crossing + 1 },
                }
            );
    }

    private static string[] RowOf(
        GraphNode node,
        bool isRoot,
        string root,
        string? parent,
        IEnumerable<string> crossing
    )
    {
        var cells = new string[Titles.Length];
        Array.Fill(cells, "");
        cells[Parent] = parent is null || parent == root ? "" : parent;
        cells[Id] = node.Key;
        cells[Name] = node.Label;
        foreach (var (column, name) in Plain)
            cells[column] = node.First(name);
        cells[Crossing] = string.Join(
            ',',
            crossing.Select(key => key.Replace(",", "%2C", StringComparison.Ordinal))
        );
        cells[IsFramework] = isRoot ? "1" : "";
        return cells;
    }
}
