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
        specified["learningOutcome"]!.AsArray().Count.ShouldBe(2);
        json["displayParameter"]!["primaryLanguage"]!["id"]!
            .GetValue<string>()
            .ShouldEndWith("/language/NLD");
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

    private static string Text(JsonNode? texts) => texts!["nl"]![0]!.GetValue<string>();

    private static IEnumerable<JsonNode?> Values(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(e => Values(e.Value)).Prepend(node),
            JsonArray list => list.SelectMany(Values).Prepend(node),
            _ => [node],
        };
}
