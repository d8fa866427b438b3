namespace Leerspoor.Skills.Exchanging;

/// <summary>
/// An mbo qualification as a table: a row for each work process, with its core task, its qualification, and the skills and behaviours that
/// it asks, one to a line of the cell.
/// </summary>
internal sealed class Mbo : IFrameworkFormat
{
    public const string CoreTask = "kerntaak";
    public const string WorkProcess = "werkproces";
    public const string Behaviour = "gedragsindicator";
    private const char Separator = ';';
    private const string Crebo = "Crebo";
    private const string Qualification = "Kwalificatie";
    private const string TaskCode = "Kerntaakcode";
    private const string TaskName = "Kerntaak";
    private const string ProcessCode = "Werkprocescode";
    private const string ProcessName = "Werkproces";
    private const string Description = "Omschrijving";
    private const string Skills = "Vaardigheden";
    private const string Behaviours = "Gedragsindicatoren";

    private static readonly string[] OfQualification = ["Dossier", "Niveau"];
    private static readonly string[] OfProcess = ["Resultaat"];

    private static readonly string[] Titles =
    [
        Crebo,
        .. OfQualification,
        Qualification,
        TaskCode,
        TaskName,
        ProcessCode,
        ProcessName,
        Description,
        .. OfProcess,
        Skills,
        Behaviours,
    ];

    public string Key => "mbo";

    public bool Recognises(ImportFile file, string beginning)
    {
        var first = beginning.Split('\n')[0];
        return first.Contains(Crebo, StringComparison.OrdinalIgnoreCase)
            && first.Contains(ProcessName, StringComparison.OrdinalIgnoreCase);
    }

    public FrameworkGraph Read(
        IReadOnlyList<ImportFile> files,
        ImportReport report,
        CancellationToken ct
    )
    {
        var graph = new GraphBuilder(report);
        using var table = CsvTable.Open(
            files[0],
            Separator,
            report,
            ct,
            Crebo,
            Qualification,
            TaskCode,
            TaskName,
            ProcessCode,
            ProcessName
        );
        foreach (var line in table.Lines(ct))
            ReadRow(graph, line, report);
        return graph.Build(
            Key,
            graph.Nodes is [var first, ..] ? first.Label : files[0].Name,
            "nl",
            [],
            _ => false
        );
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph)
    {
        var nodes = graph.Nodes.ToDictionary(node => node.Key, StringComparer.Ordinal);
        var up = graph
            .Links.Where(link => link.Kind == LinkKinds.Broader)
            .ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        var down = graph
            .Links.Where(link => link.Kind == LinkKinds.Broader)
            .ToLookup(link => link.To, link => link.From, StringComparer.Ordinal);
        GraphNode? Above(GraphNode? node) =>
            node is not null && up[node.Key].FirstOrDefault() is { } key
                ? nodes.GetValueOrDefault(key)
                : null;
        string Below(GraphNode node, string kind) =>
            string.Join(
                '\n',
                down[node.Key]
                    .Select(key => nodes[key])
                    .Where(child => child.Kind == kind)
                    .Select(child => child.Label)
            );
        yield return CsvOut.File(
            "kwalificatie.csv",
            Separator,
            Titles,
            graph
                .Nodes.Where(node => node.Kind == WorkProcess)
                .Select(process => Row(process, Above(process), Above(Above(process)), Below))
        );
    }

    private static string[] Row(
        GraphNode process,
        GraphNode? task,
        GraphNode? qualification,
        Func<GraphNode, string, string> below
    ) =>
        [
            qualification?.Key ?? "",
            .. OfQualification.Select(name => qualification?.First(name) ?? ""),
            qualification?.Label ?? "",
            task?.First(FieldNames.Code) ?? "",
            task?.Label ?? "",
            process.First(FieldNames.Code),
            process.Label,
            process.First(FieldNames.Description),
            .. OfProcess.Select(process.First),
            below(process, NodeKinds.Skill),
            below(process, Behaviour),
        ];

    private static void ReadRow(GraphBuilder graph, CsvLine line, ImportReport report)
    {
        foreach (
            var needed in new[]
            {
                Crebo,
                Qualification,
                TaskCode,
                TaskName,
                ProcessCode,
                ProcessName,
            }
        )
            if (line[needed].Length == 0)
            {
                report.Refuse(line.At(needed), "ImportFault.NoCell", needed);
                return;
            }
        var qualification = line[Crebo];
        var task = $"{qualification}:{line[TaskCode]}";
        var process = $"{task}:{line[ProcessCode]}";
        if (!graph.Knows(qualification))
            graph.Add(
                new(
                    qualification,
                    NodeKinds.Group,
                    line[Qualification],
                    Fields(line, OfQualification)
                ),
                line.At(Crebo)
            );
        if (!graph.Knows(task))
        {
            graph.Add(
                new(task, CoreTask, line[TaskName], [new(FieldNames.Code, line[TaskCode])]),
                line.At(TaskCode)
            );
            Under(graph, task, qualification, line.At(TaskCode));
        }
        GraphField[] said =
        [
            new(FieldNames.Code, line[ProcessCode]),
            .. line[Description] is { Length: > 0 } text
                ? (GraphField[])[new(FieldNames.Description, text, "nl")]
                : [],
            .. Fields(line, OfProcess),
        ];
        if (!graph.Add(new(process, WorkProcess, line[ProcessName], said), line.At(ProcessCode)))
            return;
        Under(graph, process, task, line.At(ProcessCode));
        Parts(graph, process, line, Skills, NodeKinds.Skill);
        Parts(graph, process, line, Behaviours, Behaviour);
    }

    private static void Parts(
        GraphBuilder graph,
        string process,
        CsvLine line,
        string column,
        string kind
    )
    {
        foreach (
            var (at, label) in line[column]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Index()
        )
        {
            var key = $"{process}:{kind}-{at + 1}";
            graph.Add(new(key, kind, label, []), line.At(column));
            Under(graph, key, process, line.At(column));
        }
    }

    private static GraphField[] Fields(CsvLine line, string[] columns) =>
        [
            .. columns
                .Where(column => line[column].Length > 0)
                .Select(column => new GraphField(column, line[column])),
        ];

    private static void Under(GraphBuilder graph, string from, string to, Place place) =>
        graph.Link(new(from, LinkKinds.Broader, to, GraphLink.Bare) { Place = place });
}
