using Leerspoor.Skills.Exchanging;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Exchanging;

public sealed class LinkedDataTests
{
    private static FrameworkGraph Read(string name, string text)
    {
        var report = new ImportReport();
        var graph = Files.Read([Files.Of(name, text)], report);
        report.Faults.ShouldBeEmpty();
        return graph;
    }

    [Fact]
    public void An_occupation_of_CompetentNL_has_its_label_and_what_it_asks()
    {
        var graph = Files.Read(Files.Example("competentnl.ttl"), new ImportReport());

        var occupation = graph.Nodes.Single(node => node.Kind == NodeKinds.Occupation);
        occupation.Key.ShouldBe("https://linkeddata.competentnl.nl/id/occupation-12.a");
        occupation.Label.ShouldBe("monteur \"koude en warmte\"");
        graph
            .Links.Count(link => link.From == occupation.Key && link.Kind == LinkKinds.Essential)
            .ShouldBe(2);
        graph.Links.ShouldContain(link => link.To == "http://data.europa.eu/esco/occupation/a1");
        graph.Links.ShouldContain(link =>
            link.To == "http://data.europa.eu/esco/skill/S6" && link.Kind == LinkKinds.Exact
        );
        var installing = graph.Nodes.Single(node => node.Label == "Installeren");
        installing.Fields.ShouldContain(new GraphField(FieldNames.Label, "Installing", "en"));
        installing.First(FieldNames.Definition).ShouldContain("Ook \"aansluiten\"");
    }

    [Fact]
    public void Turtle_and_its_lines_say_the_same()
    {
        var graph = Files.Read(Files.Example("competentnl.ttl"), new ImportReport());
        var lines = Files.Written(graph, "ntriples");

        var again = Files.Read(lines, new ImportReport());

        RoundTripTests.Said(again).ShouldBe(RoundTripTests.Said(graph));
    }

    [Theory]
    [InlineData("@prefix ex: <http://e/> . ex:a ex:b 1.5, -2, 3e4, true .")]
    [InlineData("PREFIX ex: <http://e/>\nex:a ex:b 1.5, -2, 3e4, true.")]
    [InlineData("@base <http://e/> . <a> <b> 1.5 ; <b> -2, 3e4 ;; <b> true .")]
    public void Numbers_and_prefixes_are_read_in_every_way_of_writing(string text)
    {
        var node = Read("x.ttl", text).Nodes.Single();

        node.Key.ShouldBe("http://e/a");
        node.Fields.Select(field => field.Value).ShouldBe(["1.5", "-2", "3e4", "true"]);
    }

    [Theory]
    [InlineData("<http://e/a> <http://e/b> \"half", 1, "ImportFault.CutOff")]
    [InlineData("<http://e/a> <http://e/b>\n  ex:c .", 2, "ImportFault.Turtle")]
    [InlineData("@prefix ex: <http://e/> .\nex:a ex:b \"x\" ex:c .", 2, "ImportFault.Turtle")]
    public void What_is_wrong_in_turtle_has_a_line(string text, int line, string code)
    {
        var fault = Files.FaultOf(Files.Of("x.ttl", text));

        fault.Code.ShouldBe(code);
        fault.Place.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("\"https://linkeddata.competentnl.nl/context.json\"")]
    [InlineData("[{\"ex\": \"http://e/\"}, \"https://example.org/c.jsonld\"]")]
    [InlineData("{\"@import\": \"https://example.org/c.jsonld\"}")]
    public void A_context_that_lies_elsewhere_is_refused(string context)
    {
        var fault = Files.FaultOf(
            Files.Of(
                "x.jsonld",
                $"{{\"@context\": {context}, \"@id\": \"http://e/a\", \"http://e/b\": 1}}"
            )
        );

        fault.Code.ShouldBe("ImportFault.JsonLd");
    }

    [Fact]
    public void What_JsonLd_can_say_and_we_do_not_know_is_refused()
    {
        foreach (var odd in new[] { "@reverse", "@included", "@index" })
            Files
                .FaultOf(Files.Of("x.jsonld", $"{{\"@id\": \"http://e/a\", \"{odd}\": {{}}}}"))
                .Code.ShouldBe("ImportFault.JsonLd");
    }

    [Fact]
    public void The_three_ways_of_writing_linked_data_mean_the_same()
    {
        const string Lines =
            "<http://e/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"meten\"@nl .\n<http://e/a> <http://www.w3.org/2004/02/skos/core#broader> <http://e/b> .\n<http://e/b> <http://e/n> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n";
        var expected = RoundTripTests.Said(Read("x.nt", Lines));

        RoundTripTests
            .Said(
                Read(
                    "x.ttl",
                    "@prefix s: <http://www.w3.org/2004/02/skos/core#> . <http://e/a> s:prefLabel 'meten'@nl ; s:broader <http://e/b> . <http://e/b> <http://e/n> 2 ."
                )
            )
            .ShouldBe(expected);
        RoundTripTests
            .Said(
                Read(
                    "x.jsonld",
                    """{"@context": {"s": "http://www.w3.org/2004/02/skos/core#", "@vocab": "http://e/", "@language": "nl"}, "@id": "http://e/a", "s:prefLabel": "meten", "s:broader": {"@id": "http://e/b", "n": 2}}"""
                )
            )
            .ShouldBe(expected);
    }
}
