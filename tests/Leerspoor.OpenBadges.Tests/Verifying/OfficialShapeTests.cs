using System.Text.Json.Nodes;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Verifying;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

/// <summary>A badge that says it keeps to the official schema of Open Badges 3.0 is held to it; our own keep to it.</summary>
public class OfficialShapeTests
{
    private static readonly string Signed = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    [Fact]
    public async Task What_we_sign_keeps_to_the_schema() =>
        (await new Sources().VerifyAsync(Signed))["schema"]!.Outcome.ShouldBe(CheckOutcome.Passed);

    [Theory]
    [InlineData("type", "\"OpenBadgeCredential\"")]
    [InlineData("name", "7")]
    [InlineData("image.type", "\"Picture\"")]
    [InlineData("image.size", "7")]
    [InlineData("issuer.type", "\"Profile\"")]
    [InlineData("issuer.otherIdentifier", "[{\"type\":\"IdentifierEntry\",\"identifier\":\"1\"}]")]
    [InlineData("credentialSubject.type", "\"AchievementSubject\"")]
    [InlineData("credentialSubject.creditsEarned", "\"drie\"")]
    [InlineData("credentialSubject.identifier", "{}")]
    [InlineData("credentialSubject.identifier.0.identityType", "\"bsn\"")]
    [InlineData("credentialSubject.identifier.0.extra", "1")]
    [InlineData("credentialSubject.result.0.status", "\"ext:Bijna\"")]
    [InlineData("credentialSubject.achievement.achievementType", "\"Prijs\"")]
    [InlineData("credentialSubject.achievement.alignment.0.targetUrl", "null")]
    [InlineData("credentialSubject.achievement.alignment.0.targetType", "\"ESCO\"")]
    [InlineData("credentialSubject.achievement.tag", "\"groen\"")]
    [InlineData("evidence", "{}")]
    [InlineData("credentialStatus.id", "7")]
    [InlineData("proof", "[[]]")]
    [InlineData("proof", "{}")]
    [InlineData("credentialSchema", "{\"id\":\"x\",\"type\":\"y\"}")]
    public void What_is_of_another_kind_is_named(string path, string value)
    {
        var badge = JsonNode.Parse(Signed)!;
        JsonNode place = badge;
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
            place = int.TryParse(step, out var index) ? place[index]! : place[step]!;
        place[steps[^1]] = JsonNode.Parse(value);

        var different = ShapeChecker.Difference(
            JsonReading.ReadMap(badge.ToJsonString(), 1024 * 1024)
        );

        var named = string.Join('.', steps.Where(step => !int.TryParse(step, out _)));
        different.ShouldNotBeNull();
        different.ShouldStartWith(named);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("validFrom")]
    [InlineData("issuer")]
    [InlineData("credentialSubject")]
    public void What_must_be_there_is_named_when_it_is_not(string key)
    {
        var badge = JsonNode.Parse(Signed)!.AsObject();
        badge.Remove(key);

        ShapeChecker
            .Difference(JsonReading.ReadMap(badge.ToJsonString(), 1024 * 1024))
            .ShouldBe(key);
    }

    // The schema asks for a list, Data Integrity for one or more; the libraries of others sign with one.
    [Fact]
    public async Task One_proof_needs_no_list_around_it()
    {
        var badge = JsonNode.Parse(Signed)!.AsObject();
        badge["proof"] = badge["proof"] is JsonArray list
            ? list[0]!.DeepClone()
            : badge["proof"]!.DeepClone();

        var report = await new Sources().VerifyAsync(badge.ToJsonString());

        report["schema"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
    }

    [Fact]
    public async Task Only_a_badge_that_names_the_schema_is_held_to_it()
    {
        var odd = Sample.Badge() with
        {
            NamesSchema = false,
            Subject = Sample.Badge().Subject with
            {
                Achievement = Sample.Badge().Subject.Achievement with { AchievementType = "Prijs" },
            },
        };
        var without = await new Sources().VerifyAsync(Sample.Signer.Sign(odd, Sample.Now));
        var with = await new Sources().VerifyAsync(
            Sample.Signer.Sign(odd with { NamesSchema = true }, Sample.Now)
        );

        without.Verdict.ShouldBe(VerificationVerdict.Accepted);
        with["schema"]!.Reason.ShouldBe(CheckReasons.SchemaInvalid);
        with["schema"]!.Detail.ShouldBe("credentialSubject.achievement.achievementType");
    }
}
