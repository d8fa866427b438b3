using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Tests.Designing;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Issuing;

public sealed class RubricResultTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_badge_on_a_rubric_tells_which_levels_the_last_assessment_found()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);
        var rubric = await PutIntoUseAsync(designer);
        var key = await AchievementDesk.PublishedAsync(
            app,
            designer.Actor,
            AchievementDesk.Input(input => input.Details.BuiltOn = $"{rubric}")
        );
        using var coach = await stage.Coach.SignedInAsync();
        foreach (var (first, second) in new[] { ("1", "1"), ("2", "1") })
        {
            await coach.GetAsync($"/deelnemers/{stage.Participant.Id.Value}/beoordelen/{rubric}");
            await coach.SubmitAsync(
                "form:has(input[value='assess-person'])",
                ("Input.Levels[0]", first),
                ("Input.Levels[1]", second)
            );
            coach.Status.ShouldBe(HttpStatusCode.Found, coach.Text);
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var issued = await stage.IssueAsync(
            stage.Coach.Actor,
            stage.Order() with
            {
                AchievementKey = key,
            }
        );

        var signed = await stage.SignedAsync(issued.Value!);
        var subject = JsonNode.Parse(signed)!["credentialSubject"]!;
        var described = subject["achievement"]!["resultDescription"]!.AsArray();
        described.Select(one => one!["name"]!.GetValue<string>()).ShouldBe(["Rug recht", "Let op"]);
        described[0]!["resultType"]!.GetValue<string>().ShouldBe("RubricCriterionLevel");
        var results = subject["result"]!.AsArray();
        results
            .Select(result => result!["resultDescription"]!.GetValue<string>())
            .ShouldBe(described.Select(one => one!["id"]!.GetValue<string>()));
        results
            .Select(result => result!["achievedLevel"]!.GetValue<string>())
            .ShouldBe([LevelId(described[0]!, 1), LevelId(described[1]!, 0)]);
        (await stage.VerifyAsync(signed))["verdict"]!.GetValue<string>().ShouldBe("genuine");
    }

    [Fact]
    public async Task A_rubric_of_another_region_is_refused_at_the_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var far = await TestRegion.FoundAsync(app);
        var rubric = await PutIntoUseAsync(await far.PersonAsync(Role.Designer));
        var designer = await stage.Region.PersonAsync(Role.Designer);

        (
            await AchievementDesk.DraftAsync(
                app,
                designer.Actor,
                null,
                AchievementDesk.Input(input => input.Details.BuiltOn = $"{rubric}")
            )
        ).Refusal.ShouldBe(CredentialsRefusals.RubricUnknown);
    }

    private static string LevelId(JsonNode description, int level) =>
        description["rubricCriterionLevel"]!.AsArray()[level]!["id"]!.GetValue<string>();

    private async Task<Guid> PutIntoUseAsync(TestPerson designer)
    {
        using var visitor = await designer.SignedInAsync();
        await visitor.GetAsync("/rubrics/nieuw");
        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Title", "Tillen"),
            ("Input.Levels", "Nog niet\nAlleen")
        );
        var here = visitor.Location!.Replace("/wijzigen", "", StringComparison.Ordinal);
        await visitor.FollowAsync();
        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Names[0]", "Rug recht"),
            ("Input.Cells[0]", "Krom"),
            ("Input.Cells[1]", "Recht"),
            ("Input.Needed[0]", "2")
        );
        await visitor.FollowAsync();
        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Names[1]", "Let op"),
            ("Input.Cells[2]", "Kijkt weg"),
            ("Input.Cells[3]", "Kijkt rond"),
            ("Input.Needed[1]", "2")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync(here);
        await visitor.SubmitAsync("form:has(input[value='publish-rubric'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        var card = (
            await app.InRegionAsync(
                designer.Actor.Region,
                services => services.GetRequiredService<RubricShelf>().InUseAsync(default)
            )
        ).ShouldHaveSingleItem();
        return card.Id;
    }
}
