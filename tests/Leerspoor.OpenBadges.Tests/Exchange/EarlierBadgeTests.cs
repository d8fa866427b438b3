using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Exchange;

public class EarlierBadgeTests
{
    private const string Assertion = """
        {"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://oud.example.nl/assertions/1",
        "recipient":{"type":"email","hashed":true,"salt":"zout","identity":"sha256$"},
        "badge":"https://oud.example.nl/badges/1","issuedOn":"2019-05-04T10:00:00+02:00","expires":"2030-01-01T00:00:00Z",
        "verification":{"type":"hosted"},"evidence":"https://oud.example.nl/bewijs/1"}
        """;

    private const string BadgeClass = """
        {"@context":"https://w3id.org/openbadges/v2","type":"BadgeClass","id":"https://oud.example.nl/badges/1","name":"Heftruck",
        "description":"Rijdt veilig.","image":"https://oud.example.nl/badges/1.png","criteria":{"narrative":"Toets gehaald."},
        "issuer":"https://oud.example.nl/issuer","tags":["logistiek"],
        "alignment":[{"targetName":"Rijden","targetUrl":"https://example.nl/skills/9"}]}
        """;

    private const string Issuer =
        """{"type":"Profile","id":"https://oud.example.nl/issuer","name":"Oude School","url":"https://oud.example.nl"}""";

    private static readonly Dictionary<string, string> Fetched = new()
    {
        ["https://oud.example.nl/badges/1"] = BadgeClass,
        ["https://oud.example.nl/issuer"] = Issuer,
    };

    [Fact]
    public void A_hosted_badge_is_read_with_what_it_points_at()
    {
        var badge = EarlierBadge.Read(Assertion, Fetched);

        badge.HostedAt.ShouldBe("https://oud.example.nl/assertions/1");
        badge.IsRevoked.ShouldBeFalse();
        var credential = badge.Credential;
        credential.Issuer.Name.ShouldBe("Oude School");
        credential.ValidFrom.ShouldBe(new DateTimeOffset(2019, 5, 4, 8, 0, 0, TimeSpan.Zero));
        credential.Subject.Achievement.Name.ShouldBe("Heftruck");
        credential.Subject.Achievement.CriteriaNarrative.ShouldBe("Toets gehaald.");
        credential.Subject.Achievement.Alignments.Single().TargetName.ShouldBe("Rijden");
        credential.Evidence.Single().Id.ShouldBe("https://oud.example.nl/bewijs/1");
    }

    [Fact]
    public void What_has_to_be_fetched_is_told_one_step_at_a_time()
    {
        EarlierBadge
            .StillNeeded(Assertion, new Dictionary<string, string>())
            .ShouldBe(["https://oud.example.nl/badges/1"]);
        EarlierBadge
            .StillNeeded(
                Assertion,
                new Dictionary<string, string> { ["https://oud.example.nl/badges/1"] = BadgeClass }
            )
            .ShouldBe(["https://oud.example.nl/issuer"]);
        EarlierBadge.StillNeeded(Assertion, Fetched).ShouldBeEmpty();
    }

    [Fact]
    public void The_recipient_is_recognised_by_the_hash()
    {
        var json = JsonNode.Parse(Assertion)!;
        json["recipient"]!["identity"] = IdentityObject
            .ForEmail("Fatima@voorbeeld.nl", "zout")
            .IdentityHash;
        var recipient = EarlierBadge
            .Read(json.ToJsonString(), Fetched)
            .Credential.Subject.Identifiers.Single();
        recipient.Matches("fatima@voorbeeld.nl").ShouldBeTrue();
        recipient.Matches("iemand@voorbeeld.nl").ShouldBeFalse();
    }

    [Fact]
    public void A_revoked_badge_says_why()
    {
        var json = JsonNode.Parse(Assertion)!;
        (json["revoked"], json["revocationReason"]) = (true, "Vergissing");
        var badge = EarlierBadge.Read(json.ToJsonString(), Fetched);
        (badge.IsRevoked, badge.RevocationReason).ShouldBe((true, "Vergissing"));
    }

    [Theory]
    [InlineData("issuedOn", "gisteren", CheckReasons.StructureInvalid)]
    [InlineData("id", "", CheckReasons.StructureMissing)]
    [InlineData("badge", "https://elders.example/badge", CheckReasons.StructureMissing)]
    [InlineData("recipient", "iemand", CheckReasons.StructureInvalid)]
    public void What_is_not_in_order_is_refused_by_name(string key, string value, string reason)
    {
        var json = JsonNode.Parse(Assertion)!;
        json[key] = value;
        var refused = Should.Throw<RefusedInputException>(() =>
            EarlierBadge.Read(json.ToJsonString(), Fetched)
        );
        (refused.Reason, refused.Message).ShouldBe((reason, key));
    }

    [Fact]
    public void A_badge_of_3_is_not_taken_for_one_of_2()
    {
        EarlierBadge.Looks(Sample.Signer.Sign(Sample.Badge(), Sample.Now)).ShouldBeFalse();
        EarlierBadge.Looks(Assertion).ShouldBeTrue();
        EarlierBadge.Looks("{").ShouldBeFalse();
    }
}
