using System.Security.Cryptography;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Proofs;

/// <summary>The entrances that test suites of others are pointed at: canonical statements, canonical JSON, statements of JSON-LD.</summary>
public sealed class EntranceTests
{
    [Theory]
    [InlineData("020")]
    [InlineData("033")]
    [InlineData("046")]
    [InlineData("053")]
    [InlineData("057")]
    public void The_vectors_of_W3C_come_out_as_text(string number) =>
        RdfCanonicalization
            .Canonicalize(Vector.Text($"rdfc-{number}-in.nq"))
            .ShouldBe(Vector.Text($"rdfc-{number}-out.nq"));

    [Fact]
    public void Canonical_statements_stay_as_they_are()
    {
        var canonical = Vector.Text("openbadges-3.0-document.nq");
        RdfCanonicalization.Canonicalize(canonical).ShouldBe(canonical);
        RdfCanonicalization.Canonicalize(canonical, HashAlgorithmName.SHA384).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("<ex:a><ex:b><ex:c>.", "<ex:a> <ex:b> <ex:c> .\n")]
    [InlineData(
        "# wat\r\n\t<ex:a>\t<ex:b> \"x\" <ex:g> . # ja\n\n",
        "<ex:a> <ex:b> \"x\" <ex:g> .\n"
    )]
    [InlineData("_:x.y <ex:b> _:1.", "_:c14n0 <ex:b> _:c14n1 .\n", "_:c14n1 <ex:b> _:c14n0 .\n")]
    [InlineData(
        "<ex:a> <ex:b> \"\\u00e9\\U0001F600\\t\\'\\\"\\\\\u2028\"@nl-NL .",
        "<ex:a> <ex:b> \"é😀\\t'\\\"\\\\\u2028\"@nl-NL .\n"
    )]
    [InlineData(
        "<ex:a> <ex:b> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .",
        "<ex:a> <ex:b> \"x\" .\n"
    )]
    [InlineData("<ex:\\u00e9> <ex:b> \"1\"^^<ex:t> .", "<ex:é> <ex:b> \"1\"^^<ex:t> .\n")]
    [InlineData("<ex:a> <ex:b> <ex:c> .\n<ex:a> <ex:b> <ex:c> .", "<ex:a> <ex:b> <ex:c> .\n")]
    [InlineData("", "")]
    public void Every_way_to_write_a_statement_is_read(
        string nquads,
        string expected,
        string? orElse = null
    ) => RdfCanonicalization.Canonicalize(nquads).ShouldBeOneOf(expected, orElse ?? expected);

    [Theory]
    [InlineData("<ex:a> <ex:b> <ex:c>")]
    [InlineData("<ex:a> <ex:b> .")]
    [InlineData("<ex:a> _:b <ex:c> .")]
    [InlineData("\"x\" <ex:b> <ex:c> .")]
    [InlineData("<ex:a> <ex:b> <ex:c> \"g\" .")]
    [InlineData("<a> <ex:b> <ex:c> .")]
    [InlineData("<ex:a b> <ex:b> <ex:c> .")]
    [InlineData("<ex:a> <ex:b> \"x .")]
    [InlineData("<ex:a> <ex:b> \"\\x\" .")]
    [InlineData("<ex:a> <ex:b> \"\\uD800\" .")]
    [InlineData("<ex:a> <ex:b> \"\\u12\" .")]
    [InlineData("<ex:a> <ex:b> \"x\"@ .")]
    [InlineData("<ex:a> <ex:b> \"x\"@nl- .")]
    [InlineData("<ex:a> <ex:b> \"x\"^<ex:t> .")]
    [InlineData("_: <ex:b> <ex:c> .")]
    [InlineData("_:-a <ex:b> <ex:c> .")]
    [InlineData("_:a")]
    [InlineData("_")]
    [InlineData("<ex:a> <ex:b> <ex:c> . <ex:d>")]
    public void What_is_no_statement_is_not_read(string nquads) =>
        Should.Throw<FormatException>(() => RdfCanonicalization.Canonicalize(nquads));

    [Fact]
    public void A_graph_that_was_built_to_take_long_is_given_up()
    {
        var all = Enumerable.Range(0, 12).ToList();
        var graph = string.Concat(
            all.SelectMany(a => all.Where(b => a != b).Select(b => $"_:n{a} <ex:p> _:n{b} .\n"))
        );
        Should
            .Throw<RefusedInputException>(() => RdfCanonicalization.Canonicalize(graph))
            .Reason.ShouldBe(CheckReasons.ContextTooComplex);
    }

    // RFC 8785, section 3.2.2 and 3.2.3
    [Theory]
    [InlineData(
        """
            { "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }
            """,
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"""
    )]
    [InlineData("\uFEFF[ -0, 1.0 ]", "[0,1]")]
    [InlineData("\"x\"", "\"x\"")]
    [InlineData("1e-7", "1e-7")]
    public void Json_gets_its_canonical_form(string json, string expected) =>
        JsonCanonicalization.Canonicalize(json).ShouldBe(expected);

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", CheckReasons.JsonDuplicateKey)]
    [InlineData("[1] [2]", CheckReasons.JsonMalformed)]
    [InlineData("\"\\ud800\"", CheckReasons.JsonMalformed)]
    [InlineData("9007199254740993", CheckReasons.JsonNumber)]
    public void Json_that_programs_read_differently_has_none(string json, string reason) =>
        Should
            .Throw<RefusedInputException>(() => JsonCanonicalization.Canonicalize(json))
            .Reason.ShouldBe(reason);

    [Fact]
    public void A_document_becomes_the_official_statements() =>
        RdfCanonicalization
            .Canonicalize(JsonLdStatements.ToNQuads(Vector.Text("openbadges-3.0-document.json")))
            .ShouldBe(Vector.Text("openbadges-3.0-document.nq"));

    [Fact]
    public void A_context_in_the_document_itself_is_read_only_when_asked_for()
    {
        const string document = """{"@context":{"a":"https://example.org/a"},"a":1e-7}""";

        Should
            .Throw<RefusedInputException>(() => JsonLdStatements.ToNQuads(document))
            .Reason.ShouldBe(CheckReasons.ContextUnknown);
        JsonLdStatements
            .ToNQuads(document, ownContexts: true)
            .ShouldBe(
                "_:b0 <https://example.org/a> \"1.0E-7\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
            );
    }
}
