namespace Leerspoor.Skills.Exchanging;

/// <summary>
/// A workbook of our own: a sheet with a row for each node and one for each relation. A column is called after its field, with the language
/// behind <c>@</c>, the type behind <c>^</c>, and a number behind <c>#</c> when a node has several.
/// </summary>
internal sealed class Excel : IFrameworkFormat
{
    private const string Nodes = "Skills";
    private const string Links = "Relaties";
    private const string About = "Raamwerk";
    private static readonly string[] NodeColumns = ["sleutel", "soort", "naam"];
    private static readonly string[] LinkColumns = ["van", "soort", "naar"];

    public string Key => "excel";

    public bool Recognises(ImportFile file, string beginning) =>
        beginning.StartsWith("PK\u0003\u0004", StringComparison.Ordinal);

    public FrameworkGraph Read(
        IReadOnlyList<ImportFile> files,
        ImportReport report,
        CancellationToken ct
    )
    {
        var file = files[0].Name;
        using var book = new ExcelIn(files[0]);
        if (!book.Has(Nodes))
            throw BrokenFileException.At(new(file, 0), "ImportFault.NoSheet", Nodes);
        var graph = new GraphBuilder(report);
        foreach (var (line, cells, titles) in Table(book, Nodes, NodeColumns, file, report))
        {
            ct.ThrowIfCancellationRequested();
            var place = new Place(file, line, 1, $"{Nodes}: {NodeColumns[0]}");
            var kind = At(cells, 1);
            if (At(cells, 2).Length == 0 && kind is NodeKinds.Skill or "")
                report.Refuse(place with { Column = 3 }, "ImportFault.NoLabel");
            else
                graph.Add(
                    new(
                        At(cells, 0),
                        string.Intern(kind.Length == 0 ? NodeKinds.Skill : kind),
                        At(cells, 2),
                        Fields(cells, titles)
                    ),
                    place
                );
        }
        if (book.Has(Links))
            foreach (var (line, cells, titles) in Table(book, Links, LinkColumns, file, report))
                graph.Link(
                    new(
                        At(cells, 0),
                        string.Intern(At(cells, 1)),
                        At(cells, 2),
                        Fields(cells, titles)
                    )
                    {
                        Place = new(file, line, 1, Links),
                    }
                );
        var about = book.Has(About)
            ? book.Rows(About, report)
                .Select(row => row.Cells)
                .Where(cells => cells.Length > 1)
                .ToList()
            : [];
        string Said(string name) => about.Find(cells => cells[0] == name)?[1] ?? "";
        return graph.Build(
            Key,
            Said("titel") is { Length: > 0 } title ? title : Path.GetFileNameWithoutExtension(file),
            Said("taal") is { Length: > 0 } language ? language : "nl",
            [],
            // crosswalks lead elsewhere; a hierarchy does not
            link => link.Kind != LinkKinds.Broader
        );
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph) =>
        [
            new(
                "raamwerk.xlsx",
                ExcelOut.MediaType,
                stream =>
                    ExcelOut.Write(
                        stream,
                        [
                            (
                                About,
                                [
                                    ["titel", graph.Title],
                                    ["taal", graph.Language],
                                    ["bron", graph.Format],
                                ]
                            ),
                            (
                                Nodes,
                                Rows(
                                    NodeColumns,
                                    graph.Nodes,
                                    node => [node.Key, node.Kind, node.Label],
                                    node => node.Fields
                                )
                            ),
                            (
                                Links,
                                Rows(
                                    LinkColumns,
                                    graph.Links,
                                    link => [link.From, link.Kind, link.To],
                                    link => link.Fields
                                )
                            ),
                        ]
                    )
            ),
        ];

    private static IEnumerable<IReadOnlyList<string>> Rows<T>(
        string[] fixedColumns,
        IReadOnlyList<T> things,
        Func<T, string[]> first,
        Func<T, IReadOnlyList<GraphField>> fields
    )
    {
        var titles = things
            .SelectMany(thing => Titled(fields(thing)).Keys)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        yield return [.. fixedColumns, .. titles];
        foreach (var thing in things)
        {
            var said = Titled(fields(thing));
            yield return
            [
                .. first(thing),
                .. titles.Select(title => said.GetValueOrDefault(title, "")),
            ];
        }
    }

    private static Dictionary<string, string> Titled(IReadOnlyList<GraphField> fields)
    {
        var titled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var title =
                field.Name
                + (field.Language.Length > 0 ? $"@{field.Language}" : "")
                + (field.Type.Length > 0 ? $"^{field.Type}" : "");
            var name = title;
            for (var number = 2; !titled.TryAdd(name, field.Value); number++)
                name = $"{title}#{number}";
        }
        return titled;
    }

    private static IEnumerable<(int Line, string[] Cells, string[] Titles)> Table(
        ExcelIn book,
        string sheet,
        string[] needed,
        string file,
        ImportReport report
    )
    {
        string[]? titles = null;
        foreach (var (line, cells) in book.Rows(sheet, report))
            if (titles is null)
            {
                titles = cells;
                for (var at = 0; at < needed.Length; at++)
                    if (At(cells, at) != needed[at])
                        throw BrokenFileException.At(
                            new(file, line, at + 1, sheet),
                            "ImportFault.NoColumn",
                            needed[at]
                        );
            }
            else if (Array.Exists(cells, cell => cell.Length > 0))
                yield return (line, cells, titles);
    }

    private static GraphField[] Fields(string[] cells, string[] titles) =>
        [
            .. cells
                .Index()
                .Skip(NodeColumns.Length)
                .Where(cell => cell.Item.Length > 0 && At(titles, cell.Index).Length > 0)
                .Select(cell => FieldOf(titles[cell.Index], cell.Item)),
        ];

    private static GraphField FieldOf(string title, string value)
    {
        var name = title;
        var type = "";
        var language = "";
        if (name.LastIndexOf('#') is var count and > 0 && int.TryParse(name[(count + 1)..], out _))
            name = name[..count];
        if (name.IndexOf('^', StringComparison.Ordinal) is var typed and > 0)
            (name, type) = (name[..typed], name[(typed + 1)..]);
        if (name.LastIndexOf('@') is var tagged and > 0)
            (name, language) = (name[..tagged], name[(tagged + 1)..]);
        return new(string.Intern(name), value, string.Intern(language), string.Intern(type));
    }

    private static string At(string[] cells, int at) => at < cells.Length ? cells[at] : "";
}
