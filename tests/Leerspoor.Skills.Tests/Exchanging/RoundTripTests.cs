using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Storing;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Exchanging;

/// <summary>What goes in comes out: the export of an import says the same, for every format and its example.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string, string> Examples =>
        new()
        {
            { "esco", "esco" },
            { "case.json", "case" },
            { "moodle.csv", "moodle" },
            { "osmt.csv", "osmt" },
            { "onet", "onet" },
            { "mbo.csv", "mbo" },
            { "competentnl.ttl", "turtle" },
            { "competentnl.nt", "ntriples" },
            { "competentnl.jsonld", "jsonld" },
        };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_export_of_an_import_is_the_same_graph(string example, string format)
    {
        var report = new ImportReport();
        var graph = Files.Read(Files.Example(example), report);
        report.Faults.ShouldBeEmpty();
        graph.Format.ShouldBe(format);
        graph.Nodes.Count.ShouldBeGreaterThan(1);

        var again = Files.Read(Files.Written(graph, format), report);

        report.Faults.ShouldBeEmpty();
        Said(again).ShouldBe(Said(graph));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_cell_of_the_input_stands_in_the_output(string example, string format)
    {
        if (format is "case" or "turtle" or "ntriples" or "jsonld")
            return;
        var input = Files.Example(example);
        var output = Files.Written(Files.Read(input, new ImportReport()), format);

        // rows as sets of cells: the order of rows and columns says nothing
        Rows(output, format).ShouldBe(Rows(input, format));
    }

    [Fact]
    public void A_case_package_comes_out_as_the_json_that_it_was()
    {
        var input = Files.Example("case.json");
        var output = Files.Written(Files.Read(input, new ImportReport()), "case");

        JsonLikeness.Of(Files.TextOf(output[0])).ShouldBe(JsonLikeness.Of(Files.TextOf(input[0])));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Any_graph_can_go_out_in_any_format(string example, string format)
    {
        var graph = Files.Read(Files.Example(example), new ImportReport());
        foreach (var other in Formats.All)
            Files.Written(graph, other.Key).ShouldNotBeEmpty($"{format} as {other.Key}");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Fields_read_back_from_their_column_as_they_were(string example, string format)
    {
        var graph = Files.Read(Files.Example(example), new ImportReport());
        graph.Format.ShouldBe(format);
        foreach (var node in graph.Nodes)
            FieldText.Read(FieldText.Of(node.Fields)).ShouldBe(node.Fields);
    }

    /// <summary>All that a graph says, in an order of its own.</summary>
    internal static IReadOnlyList<string> Said(FrameworkGraph graph) =>
        [
            .. graph
                .Nodes.Select(node => $"{node.Key}|{node.Kind}|{node.Label}|{Said(node.Fields)}")
                .Concat(
                    graph.Links.Select(link =>
                        $"{link.From}>{link.Kind}>{link.To}|{Said(link.Fields)}"
                    )
                )
                .Order(StringComparer.Ordinal),
        ];

    private static string Said(IEnumerable<GraphField> fields) =>
        string.Join(
            ';',
            fields
                .Select(field => $"{field.Name}@{field.Language}^{field.Type}={field.Value}")
                .Order(StringComparer.Ordinal)
        );

    private static IReadOnlyList<string> Rows(IEnumerable<ImportFile> files, string format) =>
        [
            .. files
                .SelectMany(file =>
                {
                    using var table = CsvTable.Open(
                        file,
                        format switch
                        {
                            "onet" => '\t',
                            "mbo" => ';',
                            _ => ',',
                        },
                        new ImportReport(),
                        CancellationToken.None
                    );
                    return table
                        .Lines(CancellationToken.None)
                        .Select(line =>
                            (format == "esco" ? $"{file.Name}: " : "")
                            + string.Join(
                                '|',
                                line.Cells.Where(cell => cell.Length > 0)
                                    .Order(StringComparer.Ordinal)
                            )
                        )
                        .ToList();
                })
                .Order(StringComparer.Ordinal),
        ];
}
