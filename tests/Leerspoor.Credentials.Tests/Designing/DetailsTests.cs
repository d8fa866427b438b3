using System.Text.Json.Nodes;
using Leerspoor.Credentials.Designing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Designing;

public sealed class DetailsTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Form = "form:has([name='Input.NameNl'])";

    [Fact]
    public async Task What_the_designer_wrote_stands_in_the_signed_badge()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);
        var key = await AchievementDesk.PublishedAsync(app, designer.Actor, Whole());

        var card = await IssueAsync(stage, key);

        var signed = await stage.SignedAsync(card);
        var achievement = JsonNode.Parse(signed)!["credentialSubject"]!["achievement"]!;
        achievement["achievementType"]!.GetValue<string>().ShouldBe("ext:MboCertificaat");
        // Hours are no credits: a wallet would show the one as the other.
        achievement["creditsAvailable"].ShouldBeNull();
        achievement["version"]!.GetValue<string>().ShouldBe("1");
        var told = achievement["criteria"]!["narrative"]!.GetValue<string>();
        told.ShouldContain("Bewijs: Een foto van het werk.");
        told.ShouldContain("Studielast: 40 uur.");
        Types(achievement)
            .ShouldBe([
                "ext:Indicator",
                "ext:LearningOutcome",
                "ext:LearningOutcome",
                "ext:ESCO",
                "ext:EQF",
                "ext:NLQF",
            ]);
        // Many wallets ignore the type, so the words say what each of them is.
        string.Join(
                ' ',
                achievement["alignment"]!.AsArray().Select(a => $"{a!["targetDescription"]}")
            )
            .ShouldMatch(
                "Leeruitkomst.*ESCO.*Niveau 1 in het Europees.*Niveau 1 in het Nederlands"
            );
        var rubric = achievement["resultDescription"]!.AsArray().ShouldHaveSingleItem()!;
        var levels = rubric["rubricCriterionLevel"]!.AsArray();
        levels
            .Select(level => level!["name"]!.GetValue<string>())
            .ShouldBe(["Met hulp", "Zelfstandig"]);
        rubric["requiredLevel"]!.GetValue<string>().ShouldBe(levels[1]!["id"]!.GetValue<string>());
        (await stage.VerifyAsync(signed))["verdict"]!.GetValue<string>().ShouldBe("genuine");
    }

    [Fact]
    public async Task The_address_of_the_achievement_says_the_same_to_anyone()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);
        var key = await AchievementDesk.PublishedAsync(app, designer.Actor, Whole());
        var card = await IssueAsync(stage, key);
        var within = JsonNode.Parse(await stage.SignedAsync(card))!["credentialSubject"]![
            "achievement"
        ]!.AsObject();
        using var far = await (
            await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Coach)
        ).SignedInAsync();

        var path = new Uri(within["id"]!.GetValue<string>()).AbsolutePath;
        var alone = JsonNode
            .Parse(await far.Client.GetStringAsync(new Uri(path, UriKind.Relative)))!
            .AsObject();

        alone.Remove("@context").ShouldBeTrue();
        JsonNode.DeepEquals(alone, within).ShouldBeTrue();
    }

    [Fact]
    public async Task The_form_keeps_it_all_and_offers_empty_rows()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        var saved = await AchievementDesk.DraftAsync(app, designer.Actor, null, Whole());
        using var visitor = await designer.SignedInAsync();
        var path = $"/badges-beheer/{saved.Value!.Key}";

        await visitor.GetAsync($"{path}/bewerken");
        visitor.Page.QuerySelectorAll("[name$='.Levels']").Length.ShouldBe(3);
        await visitor.SubmitAsync(Form);
        await visitor.FollowAsync();

        foreach (
            var said in (string[])
                [
                    "Houdt de werkplek veilig.",
                    "40 uur",
                    "Een foto van het werk.",
                    "Zelfstandig: doet het alleen",
                    "gereedschap kiezen",
                ]
        )
            visitor.Text.ShouldContain(said);
    }

    [Fact]
    public async Task A_wrong_row_is_refused_at_its_field()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        var input = Whole();
        input.Details.StudyHours = "veel";
        input.Details.EqfLevel = "9";
        input.Details.Targets[0].Url = "javascript:alert(1)";
        input.Details.Rubric[0].Levels = "Goed";
        input.Details.Rubric[0].Needed = "2";

        var outcome = await AchievementDesk.DraftAsync(app, designer.Actor, null, input);

        outcome
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(
                [
                    "Details.EqfLevel",
                    "Details.StudyHours",
                    "Details.Targets[0].Url",
                    "Details.Rubric[0].Levels",
                    "Details.Rubric[0].Needed",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task What_is_built_from_smaller_ones_needs_them_all()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);
        var key = await AchievementDesk.PublishedAsync(
            app,
            designer.Actor,
            AchievementDesk.Input(input => input.Details.BuiltFrom = [CredentialsStage.Warehouse])
        );
        var order = stage.Order() with { AchievementKey = key };

        var early = await stage.IssueAsync(stage.Coach.Actor, order);
        var part = await stage.IssuedAsync();
        var late = await stage.IssueAsync(stage.Coach.Actor, order);
        await stage.RevokeAsync(stage.Coach.Actor, part, "Vergissing");
        var after = await stage.IssueAsync(
            stage.Coach.Actor,
            order with
            {
                Occasion = Guid.CreateVersion7(),
            }
        );

        early.Refusal.ShouldBe(CredentialsRefusals.PartsMissing);
        var achievement = JsonNode.Parse(await stage.SignedAsync(late.Value!))![
            "credentialSubject"
        ]!["achievement"]!;
        Types(achievement).ShouldContain("ceterms:Credential");
        after.Refusal.ShouldBe(CredentialsRefusals.PartsMissing);
    }

    [Fact]
    public async Task A_part_of_another_region_or_only_drafted_cannot_be_named()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        var far = await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Designer);
        var theirs = await AchievementDesk.PublishedAsync(
            app,
            far.Actor,
            AchievementDesk.Input(input => input.NameNl = "Van ver weg")
        );
        var drafted = await AchievementDesk.DraftAsync(
            app,
            designer.Actor,
            null,
            AchievementDesk.Input()
        );

        foreach (var part in new[] { theirs, drafted.Value!.Key, "../x" })
        {
            var outcome = await AchievementDesk.DraftAsync(
                app,
                designer.Actor,
                null,
                AchievementDesk.Input(input => input.Details.BuiltFrom = [part])
            );
            outcome.Refusal.ShouldBe(CredentialsRefusals.PartUnknown);
        }
    }

    [Fact]
    public async Task Without_asked_proof_nothing_is_issued()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);
        var key = await AchievementDesk.PublishedAsync(app, designer.Actor, Whole());

        var outcome = await stage.IssueAsync(
            stage.Coach.Actor,
            stage.Order() with
            {
                AchievementKey = key,
                Evidence = [],
            }
        );

        outcome.Refusal.ShouldBe(CredentialsRefusals.EvidenceMissing);
    }

    private static async Task<Contract.CredentialCard> IssueAsync(
        CredentialsStage stage,
        string key
    ) =>
        (
            await stage.IssueAsync(stage.Coach.Actor, stage.Order() with { AchievementKey = key })
        ).Value!;

    private static IEnumerable<string> Types(JsonNode achievement) =>
        achievement["alignment"]!.AsArray().Select(line => line!["targetType"]!.GetValue<string>());

    private static AchievementInput Whole() =>
        AchievementDesk.Input(input =>
        {
            input.Kind = nameof(AchievementKind.VocationalCertificate);
            input.Details = new()
            {
                Outcomes = "Kiest het goede gereedschap.\r\nHoudt de werkplek veilig.",
                EqfLevel = "1",
                NlqfLevel = "1",
                StudyHours = "40",
                EvidenceAsked = "Een foto van het werk.",
                EvidenceNeeded = true,
                Targets =
                [
                    new()
                    {
                        Framework = "Esco",
                        Name = "gereedschap kiezen",
                        Url = "http://data.europa.eu/esco/skill/x",
                    },
                ],
                Rubric =
                [
                    new()
                    {
                        Name = "Veiligheid",
                        Levels = "Met hulp\nZelfstandig: doet het alleen",
                        Needed = "2",
                    },
                ],
            };
        });
}
