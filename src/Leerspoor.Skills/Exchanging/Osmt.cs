namespace Leerspoor.Skills.Exchanging;

/// <summary>Rich skill descriptors as OSMT exports them: a row for each skill, lists within a cell divided by semicolons.</summary>
internal sealed class Osmt : IFrameworkFormat
{
    private const char Separator = ',';

    private static readonly string[] Titles =
    [
        "Canonical URL",
        "RSD Name",
        "Authors",
        "Skill Statement",
        "Categories",
        "Keywords",
        "Standards",
        "Certifications",
        "Occupation Major Groups",
        "Occupation Minor Groups",
        "Broad Occupations",
        "Detailed Occupations",
        "O*Net Job Codes",
        "Employers",
        "Alignment Name",
        "Alignment URL",
        "Alignment Framework",
    ];

    private static readonly ConceptColumns Columns = new(
        "Canonical URL",
        "RSD Name",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Skill Statement"] = FieldNames.Description,
        },
        new HashSet<string>(StringComparer.Ordinal)
    );

    public string Key => "osmt";

    public bool Recognises(ImportFile file, string beginning) =>
        beginning.Split('\n')[0].Contains("RSD Name", StringComparison.OrdinalIgnoreCase);

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
            "RSD Name",
            "Skill Statement"
        );
        foreach (var line in table.Lines(ct))
            if (line["RSD Name"] is not { Length: > 0 } name)
                report.Refuse(line.At("RSD Name"), "ImportFault.NoLabel");
            else
                graph.Add(
                    new(
                        line["Canonical URL"] is { Length: > 0 } url ? url : name,
                        NodeKinds.Skill,
                        name,
                        Columns.FieldsOf(line, "en", _ => true)
                    ),
                    line.At("RSD Name")
                );
        return graph.Build(Key, "OSMT", "en", [], _ => false);
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph)
    {
        var known = Titles.Select(Columns.NameOf).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> titles =
        [
            .. Titles,
            .. graph
                .Nodes.SelectMany(node => node.Fields)
                .Select(field => field.Name)
                .Where(name => !known.Contains(name))
                .Distinct(StringComparer.Ordinal),
        ];
        yield return CsvOut.File(
            "skills.csv",
            Separator,
            titles,
            graph.Nodes.Select(node =>
                (IReadOnlyList<string>)
                    [.. titles.Select(title => Columns.Cell(node, title, graph.Language))]
            )
        );
    }
}
