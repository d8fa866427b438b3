using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Leerspoor.OpenBadges.Rdf;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Rdf;

public partial class RdfCanonicalizerTests
{
    // W3C RDF Dataset Canonicalization test suite, by number
    [Theory]
    [InlineData("020")]
    [InlineData("033")]
    [InlineData("046")]
    [InlineData("053")]
    [InlineData("057")]
    public void The_vectors_of_the_W3C_suite_come_out(string number) =>
        RdfCanonicalizer
            .Canonicalize(Parse(Vector.Text($"rdfc-{number}-in.nq")))
            .ShouldBe(Vector.Text($"rdfc-{number}-out.nq"));

    [Fact]
    public void Other_labels_and_another_order_give_the_same()
    {
        var random = new Random(1);
        var quads = Parse(Vector.Text("rdfc-046-in.nq"));
        for (var i = 0; i < 5; i++)
        {
            var labels = Enumerable.Range(0, 12).OrderBy(_ => random.Next()).ToArray();
            var renamed = quads
                .OrderBy(_ => random.Next())
                .Select(q =>
                    q with
                    {
                        Subject = Renamed(q.Subject, labels),
                        Object = Renamed(q.Object, labels),
                    }
                );
            RdfCanonicalizer.Canonicalize(renamed).ShouldBe(Vector.Text("rdfc-046-out.nq"));
        }
    }

    // test075 of the W3C suite asks for SHA-384: two groups of six that only their neighbours tell apart
    [Fact]
    public void With_SHA_384_the_vector_of_the_W3C_suite_comes_out()
    {
        var random = new Random(75);
        var expected = Vector.Text("rdfc-075-out.nq");
        for (var i = 0; i < 5; i++)
        {
            var labels = Enumerable.Range(0, 12).OrderBy(_ => random.Next()).ToArray();
            var renamed = Parse(expected)
                .OrderBy(_ => random.Next())
                .Select(q =>
                    q with
                    {
                        Subject = $"_:x{labels[int.Parse(q.Subject[6..])]}",
                        Object = $"_:x{labels[int.Parse(q.Object[6..])]}",
                    }
                );
            RdfCanonicalizer.Canonicalize(renamed, HashAlgorithmName.SHA384).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_graph_built_to_take_for_ever_is_refused()
    {
        var nodes = Enumerable.Range(0, 10).ToList();
        var everyoneKnowsEveryone = nodes.SelectMany(a =>
            nodes
                .Where(b => b != a)
                .Select(b => new Quad($"_:b{a}", "<http://example.org/p>", $"_:b{b}", ""))
        );
        Should
            .Throw<RefusedInputException>(() =>
                RdfCanonicalizer.Canonicalize(everyoneKnowsEveryone)
            )
            .Reason.ShouldBe(CheckReasons.ContextTooComplex);
    }

    [Fact]
    public void Lines_are_in_code_point_order() =>
        CodePointOrder.Instance.Compare("\U0001F600", "\uFB33").ShouldBeGreaterThan(0);

    private static string Renamed(string term, int[] labels) =>
        $"_:x{labels[int.Parse(term[3..])]}";

    private static List<Quad> Parse(string nquads) =>
        [
            .. Line()
                .Matches(nquads)
                .Select(m => new Quad(
                    m.Groups["s"].Value,
                    m.Groups["p"].Value,
                    m.Groups["o"].Value,
                    m.Groups["g"].Value
                )),
        ];

    [GeneratedRegex(
        """^(?<s>\S+) (?<p>\S+) (?<o><[^>]*>|_:\S+|"[^"]*"\S*)( (?<g>\S+))? \.$""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Line();
}
