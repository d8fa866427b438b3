using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Exchange;

public class EuropeanLearningModelTests
{
    [Fact]
    public void A_badge_becomes_a_learning_achievement()
    {
        var json = JsonNode.Parse(
            EuropeanLearningModel.Write(
                Sample.Badge(),
                "Fatima Haddad",
                "nl-NL",
                eqfLevel: 2,
                studyLoad: TimeSpan.FromHours(20)
            )
        )!;

        json["type"]!
            .AsArray()
            .Select(t => t!.GetValue<string>())
            .ShouldContain("EuropeanDigitalCredential");
        var subject = json["credentialSubject"]!;
        Text(subject["fullName"]).ShouldBe("Fatima Haddad");
        var claim = subject["hasClaim"]![0]!;
        claim["type"]!.GetValue<string>().ShouldBe("LearningAchievement");
        Text(claim["title"]).ShouldBe("Veilig werken");
        Text(claim["awardedBy"]!["awardingBody"]![0]!["legalName"]).ShouldBe("Regio Oost");
        claim["awardedBy"]!["awardingDate"]!.GetValue<string>().ShouldBe("2026-11-21T10:00:00Z");
        claim["provenBy"]!.AsArray().Count.ShouldBe(2);

        var specified = claim["specifiedBy"]!;
        specified["volumeOfLearning"]!.GetValue<string>().ShouldBe("PT20H");
        specified["eqfLevel"]!["id"]!
            .GetValue<string>()
            .ShouldBe("http://data.europa.eu/snb/eqf/2");
        specified["learningOutcome"]!.AsArray().Count.ShouldBe(1);
        json["displayParameter"]!["primaryLanguage"]!["id"]!
            .GetValue<string>()
            .ShouldEndWith("/language/NLD");
    }

    [Fact]
    public void Levels_of_qualification_frameworks_are_levels_and_no_outcomes()
    {
        var specified = Specified(
            new Alignment(
                "EQF-niveau 2",
                "http://data.europa.eu/snb/eqf/2",
                TargetFramework: "Europees kwalificatiekader (EQF)",
                TargetCode: "2",
                TargetType: "ext:EQF"
            ),
            new Alignment(
                "NLQF-niveau 2",
                "https://www.nlqf.nl/#niveau-2",
                TargetFramework: "Nederlands kwalificatiekader (NLQF)",
                TargetCode: "2",
                TargetType: "ext:NLQF"
            )
        );

        specified["learningOutcome"].ShouldBeNull();
        var eqf = specified["eqfLevel"]!;
        eqf["id"]!.GetValue<string>().ShouldBe("http://data.europa.eu/snb/eqf/2");
        Scheme(eqf).ShouldBe("http://data.europa.eu/snb/eqf/25831c2");
        var nlqf = specified["nqfLevel"]!.AsArray().ShouldHaveSingleItem()!;
        nlqf["id"]!.GetValue<string>().ShouldBe("https://www.nlqf.nl/#niveau-2");
        nlqf["type"]!.GetValue<string>().ShouldBe("Concept");
        Text(nlqf["prefLabel"]).ShouldBe("NLQF-niveau 2");
        Scheme(nlqf).ShouldBe("https://www.nlqf.nl/");
    }

    [Theory]
    [InlineData("https://example.nl/eqf/9", "9")]
    [InlineData("https://example.nl/eqf", null)]
    public void What_is_no_level_of_the_framework_stays_an_outcome(string address, string? code)
    {
        var specified = Specified(
            new Alignment("EQF", address, TargetCode: code, TargetType: "ext:EQF")
        );

        specified["eqfLevel"].ShouldBeNull();
        specified["learningOutcome"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://data.europa.eu/esco/skill/1", "relatedESCOSkill", "skills")]
    [InlineData("http://data.europa.eu/esco/occupation/1", "relatedSkill", "occupations")]
    public void A_concept_of_ESCO_says_in_which_scheme_it_is(
        string address,
        string property,
        string scheme
    )
    {
        var outcome = Specified(
            new Alignment("Snoeien", address, TargetFramework: "ESCO", TargetType: "ext:ESCO")
        )["learningOutcome"]![0]!;

        Text(outcome["title"]).ShouldBe("Snoeien");
        Scheme(outcome[property]![0]!)
            .ShouldBe($"http://data.europa.eu/esco/concept-scheme/{scheme}");
    }

    [Fact]
    public void What_it_is_built_from_are_parts_and_no_outcomes()
    {
        var specified = Specified(
            new Alignment(
                "Veilig snoeien",
                "https://leerspoor.example.nl/prestaties/2",
                TargetFramework: "Onderdeel",
                TargetType: "ceterms:Credential"
            )
        );

        specified["learningOutcome"].ShouldBeNull();
        var part = specified["hasPart"]!.AsArray().ShouldHaveSingleItem()!;
        part["type"]!.GetValue<string>().ShouldBe("Qualification");
        part["id"]!.GetValue<string>().ShouldBe("https://leerspoor.example.nl/prestaties/2");
        Text(part["title"]).ShouldBe("Veilig snoeien");
    }

    [Fact]
    public void Nothing_in_it_is_empty() =>
        Values(
                JsonNode.Parse(
                    EuropeanLearningModel.Write(
                        Sample.Badge() with
                        {
                            Evidence = [],
                            Description = null,
                            ValidUntil = null,
                        },
                        "F. Haddad",
                        "en"
                    )
                )!
            )
            .ShouldAllBe(v => v != null && v.ToJsonString() != "[]" && v.ToJsonString() != "{}");

    private static JsonNode Specified(params Alignment[] alignments)
    {
        var badge = Sample.Badge();
        var json = EuropeanLearningModel.Write(
            badge with
            {
                Subject = badge.Subject with
                {
                    Achievement = badge.Subject.Achievement with { Alignments = alignments },
                },
            },
            "Fatima Haddad",
            "nl-NL"
        );
        return JsonNode.Parse(json)!["credentialSubject"]!["hasClaim"]![0]!["specifiedBy"]!;
    }

    private static string Scheme(JsonNode concept) =>
        concept["inScheme"]!["id"]!.GetValue<string>();

    private static string Text(JsonNode? texts) => texts!["nl"]![0]!.GetValue<string>();

    private static IEnumerable<JsonNode?> Values(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(e => Values(e.Value)).Prepend(node),
            JsonArray list => list.SelectMany(Values).Prepend(node),
            _ => [node],
        };
}
