using System.IO.Compression;
using Leerspoor.Skills.Exchanging;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Exchanging;

public sealed class EscoTests
{
    [Fact]
    public void A_set_of_the_true_size_is_read_and_written_without_loss()
    {
        using var zip = new ZipArchive(new MemoryStream(EscoMaker.TrueSize.Zip()));
        var report = new ImportReport();
        var graph = Files.Read(
            [.. zip.Entries.Select(entry => new ImportFile(entry.Name, entry.Length, entry.Open))],
            report
        );

        report.Faults.ShouldBeEmpty();
        graph
            .Nodes.Count(node => node.Kind is NodeKinds.Skill or NodeKinds.Knowledge)
            .ShouldBe(13_939);
        graph.Nodes.Count(node => node.Kind == NodeKinds.Occupation).ShouldBe(3_039);
        graph.Links.Count.ShouldBeGreaterThan(130_000);

        var again = Files.Read(Files.Written(graph, "esco"), report);

        report.Faults.ShouldBeEmpty();
        RoundTripTests.Said(again).SequenceEqual(RoundTripTests.Said(graph)).ShouldBeTrue();
    }

    [Fact]
    public void A_second_language_joins_the_concepts_of_the_first()
    {
        var graph = Files.Read(Files.Example("esco"), new ImportReport());

        var pump = graph.Nodes.Single(node => node.Label == "warmtepompen plaatsen");
        pump.Fields.ShouldContain(new GraphField(FieldNames.Label, "install heat pumps", "en"));
        pump.Fields.Where(field => field.Name == FieldNames.Alternative)
            .Select(field => field.Language)
            .ShouldBe(["nl", "en"]);
    }

    [Fact]
    public void Files_in_another_order_give_the_same_graph()
    {
        var files = Files.Example("esco");

        RoundTripTests
            .Said(Files.Read([.. files.Reverse()], new ImportReport()))
            .ShouldBe(RoundTripTests.Said(Files.Read(files, new ImportReport())));
    }
}
