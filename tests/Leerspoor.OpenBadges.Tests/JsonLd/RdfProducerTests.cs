using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.JsonLd;
using Leerspoor.OpenBadges.Rdf;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.JsonLd;

public class RdfProducerTests
{
    private const string Context = """
        {"ex":"https://example.org/","id":"@id","type":"@type","a":"ex:a","lijst":{"@id":"ex:l","@container":"@list"},"ref":{"@id":"ex:r","@type":"@id"},
        "getal":{"@id":"ex:g","@type":"http://www.w3.org/2001/XMLSchema#double"},"graaf":{"@id":"ex:g","@container":"@graph"},"taal":{"@id":"ex:t","@container":"@language"}}
        """;

    [Theory]
    [InlineData("""{"a":"x"}""", "_:c14n0 <https://example.org/a> \"x\" .\n")]
    [InlineData(
        """{"id":"ex:n","a":1.5}""",
        "<https://example.org/n> <https://example.org/a> \"1.5E0\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
    )]
    [InlineData(
        """{"id":"ex:n","a":[1,true]}""",
        "<https://example.org/n> <https://example.org/a> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n<https://example.org/n> <https://example.org/a> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .\n"
    )]
    [InlineData(
        """{"id":"ex:n","ref":"ex:m"}""",
        "<https://example.org/n> <https://example.org/r> <https://example.org/m> .\n"
    )]
    [InlineData(
        """{"id":"ex:n","lijst":[]}""",
        "<https://example.org/n> <https://example.org/l> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .\n"
    )]
    [InlineData(
        """{"id":"ex:n","taal":{"NL":"ja"}}""",
        "<https://example.org/n> <https://example.org/t> \"ja\"@nl .\n"
    )]
    [InlineData(
        """{"id":"ex:n","a":"\"\\\n\u007f"}""",
        "<https://example.org/n> <https://example.org/a> \"\\\"\\\\\\n\\u007F\" .\n"
    )]
    [InlineData(
        """{"id":"ex:n","a":1e-7}""",
        "<https://example.org/n> <https://example.org/a> \"1.0E-7\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
    )]
    [InlineData(
        """{"id":"ex:n","a":1e21}""",
        "<https://example.org/n> <https://example.org/a> \"1.0E21\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
    )]
    [InlineData(
        """{"id":"ex:n","a":2.5e-9}""",
        "<https://example.org/n> <https://example.org/a> \"2.5E-9\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
    )]
    [InlineData(
        """{"id":"ex:n","a":-1e30}""",
        "<https://example.org/n> <https://example.org/a> \"-1.0E30\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
    )]
    [InlineData(
        """{"id":"ex:n","a":1.2345678901234567e-5}""",
        "<https://example.org/n> <https://example.org/a> \"1.234567890123457E-5\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
    )]
    public void What_is_known_becomes_statements(string document, string expected) =>
        Canonical(document).ShouldBe(expected);

    [Theory]
    [InlineData("""{"onbekend":"x"}""", CheckReasons.ContextUndefinedTerm)]
    [InlineData("""{"ref":"zomaar"}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"id":"ex:n","@id":"ex:m","a":1}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"getal":"1.0"}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"a":{"@value":null}}""", CheckReasons.ContextUnsupported)]
    [InlineData(
        """{"a":{"@value":"x","@language":"geen taal"}}""",
        CheckReasons.ContextUnsupported
    )]
    [InlineData("""{"a":{"@reverse":{}}}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"@included":[]}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"lijst":[["x"]]}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"lijst":[{"@list":["x"]}]}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"graaf":"x"}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"graaf":{"id":"ex:n"}}""", CheckReasons.ContextUnsupported)]
    [InlineData("""{"id":"ex:n"}""", CheckReasons.ContextUnsupported)]
    public void What_is_not_known_is_refused(string document, string reason) =>
        Should.Throw<RefusedInputException>(() => Canonical(document)).Reason.ShouldBe(reason);

    [Theory]
    [InlineData("""{"@base":"https://example.org/"}""")]
    [InlineData("""{"@import":"https://www.w3.org/ns/did/v1"}""")]
    [InlineData("""{"@version":1.0}""")]
    [InlineData("""{"a":{"@reverse":"https://example.org/a"}}""")]
    [InlineData("""{"a":{"@id":"https://example.org/a","@container":"@index"}}""")]
    [InlineData("""{"a":"b","b":"a"}""")]
    [InlineData("""{"@id":"https://example.org/a"}""")]
    [InlineData("""["https://www.w3.org/ns/credentials/v2",{"name":"https://example.org/name"}]""")]
    [InlineData("""["https://www.w3.org/ns/credentials/v2",null]""")]
    public void A_context_that_is_not_understood_or_not_allowed_is_refused(string context) =>
        Should
            .Throw<RefusedInputException>(() => Canonical("""{"a":"x"}""", context))
            .Reason.ShouldBe(CheckReasons.ContextUnsupported);

    [Fact]
    public void A_context_is_never_fetched() =>
        Should
            .Throw<RefusedInputException>(() =>
                Canonical("""{"a":"x"}""", "\"https://elders.example/context\"")
            )
            .Reason.ShouldBe(CheckReasons.ContextUnknown);

    [Fact]
    public void Strangers_cannot_fill_the_memory_with_contexts()
    {
        var contexts = new ContextProcessor(PinnedContexts.Documents);
        for (var i = 0; i < 2000; i++)
        {
            var bits = i;
            var urls = Enumerable
                .Range(0, 12)
                .Select(b =>
                    (JsonItem)((bits >> b & 1) == 0 ? ContextUrls.Did : ContextUrls.Multikey)
                );
            contexts.ForDocument(new JsonList(urls.ToArray()));
        }
        contexts.Kept.ShouldBeLessThanOrEqualTo(512);
    }

    private static string Canonical(string document, string context = Context)
    {
        var json = JsonReading.ReadMap($"{{\"@context\":{context},{document[1..]}", 100_000);
        return RdfCanonicalizer.Canonicalize(
            new RdfProducer(
                new ContextProcessor(PinnedContexts.Documents),
                termsOnly: false
            ).Produce(json, json["@context"])
        );
    }
}
