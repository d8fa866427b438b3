using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Preparing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Preparing;

public sealed class PrepareScanTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_session_is_planned_on_the_page_and_begins_with_all_eight_factors()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Moderator)).SignedInAsync();

        await visitor.GetAsync("/actiescans/nieuw");
        await visitor.SubmitAsync(
            "form:has([name='Input.Name'])",
            ("Input.Name", "Taal op de vloer"),
            ("Input.Plan.Day", "2036-11-03"),
            ("Input.Plan.Place", "Kantine")
        );
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("Taal op de vloer");
        visitor.Text.ShouldContain("maandag 3 november 2036");
        visitor.Page.QuerySelectorAll("main ol li").Length.ShouldBe(8);
    }

    [Fact]
    public async Task What_was_typed_wrong_is_told_at_the_field_and_stays()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Moderator)).SignedInAsync();

        await visitor.GetAsync("/actiescans/nieuw");
        await visitor.SubmitAsync(
            "form:has([name='Input.Name'])",
            ("Input.Name", ""),
            ("Input.Plan.Day", "gisteren"),
            ("Input.Plan.Minutes", "5"),
            ("Input.Plan.Place", "Kantine")
        );

        ((int)visitor.Status).ShouldBe(422);
        foreach (var id in new[] { "input-name", "input-plan-day", "input-plan-minutes" })
            visitor.Page.QuerySelector($"#{id}-error").ShouldNotBeNull(id);
        visitor.Page.QuerySelector("#input-plan-place")!.GetAttribute("value").ShouldBe("Kantine");
    }

    [Theory]
    [InlineData("14:30", "14:30")]
    [InlineData("9.05", "9:05")]
    [InlineData(" 14 ", "14:00")]
    public async Task A_time_may_be_typed_as_people_write_it(string typed, string expected)
    {
        var visitor = await PlanAtAsync(typed);
        await visitor.FollowAsync();

        visitor.Text.ShouldContain(expected);
    }

    [Theory]
    [InlineData("half drie")]
    [InlineData("25:00")]
    [InlineData("")]
    public async Task A_time_that_is_none_is_told_at_the_field_and_stays(string typed)
    {
        var visitor = await PlanAtAsync(typed);

        ((int)visitor.Status).ShouldBe(422);
        visitor.Page.QuerySelector("#input-plan-time-error").ShouldNotBeNull();
        visitor.Page.QuerySelector("#input-plan-time")!.GetAttribute("value").ShouldBe(typed);
    }

    private async Task<WebVisitor> PlanAtAsync(string time)
    {
        var region = await TestRegion.FoundAsync(app);
        var visitor = await (await region.PersonAsync(Role.Moderator)).SignedInAsync();
        await visitor.GetAsync("/actiescans/nieuw");
        await visitor.SubmitAsync(
            "form:has([name='Input.Name'])",
            ("Input.Name", "Taal op de vloer"),
            ("Input.Plan.Day", "2036-11-03"),
            ("Input.Plan.Time", time)
        );
        return visitor;
    }

    [Fact]
    public async Task Factors_are_left_out_and_moved_without_a_script()
    {
        var scene = await ScanScene.SetAsync(app);
        using var visitor = await scene.Moderator.SignedInAsync();

        await visitor.GetAsync($"{scene.Home}/factoren");
        await visitor.SubmitAsync(
            "form:has([name='Input.Order'])",
            ("Input.Factors", "maatwerk"),
            ("Input.Factors", "digitale-tools"),
            ("Input.Move", "up:digitale-tools")
        );
        await visitor.FollowAsync();
        await visitor.SubmitAsync(
            "form:has([name='Input.Order'])",
            ("Input.Move", "up:digitale-tools")
        );

        await visitor.GetAsync(scene.Home);
        visitor
            .Page.QuerySelectorAll("main ol li")
            .Select(item => item.TextContent.Trim())
            .ShouldBe(["Digitale tools", "Maatwerk"]);
    }

    [Fact]
    public async Task Marks_are_counted_once_without_names_and_then_gone()
    {
        var scene = await ScanScene.SetAsync(app);
        MaturityLevel[] marks =
        [
            MaturityLevel.Starting,
            MaturityLevel.Advanced,
            MaturityLevel.Advanced,
        ];
        for (var n = 0; n < marks.Length; n++)
        {
            var seat = await scene.JoinAsync($"Persoon {n}");
            await scene.MarkAsync(seat, 1, marks[n]);
            if (n < 2)
                await scene.MarkAsync(seat, 2, MaturityLevel.Mature);
        }

        await scene.StartAsync();

        (await scene.FactorAsync()).Spread.ShouldBe([1, 2, 0]);
        // Two marks: one of them could be told apart by the other.
        (await scene.FactorAsync("praktijkgericht-leren")).Spread.ShouldBeNull();
        await scene.Region.WithDbAsync(async db =>
            (await db.Set<BeforehandMark>().CountAsync(m => m.ScanId == scene.Scan.Id)).ShouldBe(0)
        );
    }

    [Fact]
    public async Task A_mark_after_the_start_is_refused_so_that_two_counts_never_differ()
    {
        var scene = await ScanScene.SetAsync(app);
        var seat = await scene.JoinAsync("Laat");
        await scene.StartAsync();

        var late = await scene.MarkAsync(seat, 1, MaturityLevel.Mature);
        var again = await scene.StartAsync();

        late.Refusal.ShouldBe(ScanRefusals.AlreadyStarted);
        again.Refusal.ShouldBe(ScanRefusals.AlreadyStarted);
    }

    [Fact]
    public async Task Nobody_who_prepares_reads_a_level_that_somebody_marked()
    {
        var scene = await ScanScene.SetAsync(app);
        for (var n = 0; n < 4; n++)
            await scene.MarkAsync(await scene.JoinAsync($"Persoon {n}"), 1, MaturityLevel.Mature);
        using var visitor = await scene.Moderator.SignedInAsync();

        foreach (var page in new[] { "", "/aanwezigen", "/uitnodiging", "/gegevens", "/factoren" })
        {
            await visitor.GetAsync(scene.Home + page);
            visitor.Text.ShouldNotContain("Voldragen", Case.Insensitive, page);
        }
    }

    [Fact]
    public async Task The_next_scan_opens_with_the_last_levels_and_what_became_of_the_action_points()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        var point = Guid.CreateVersion7();
        await scene.EditAsync(
            ScanScene.Value("level", "advanced"),
            ScanScene.Point(point, "what", "Folders herschrijven")
        );
        await scene.CloseAsync();
        var next = await scene.PlanAsync("", scene.Scan.InitiativeId);
        using var visitor = await scene.Moderator.SignedInAsync();

        await visitor.GetAsync($"/actiescans/{next.Id.Value}");

        next.PreviousId.ShouldBe(scene.Scan.Id);
        visitor.Text.ShouldContain("Gevorderd");
        visitor.Text.ShouldContain("Folders herschrijven Nog doen");
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        var scene = await ScanScene.SetAsync(app);
        var town = await scene.Region.OrganisationAsync();
        var far = await TestRegion.FoundAsync(app);
        TestPerson[] strangers =
        [
            await scene.Region.PersonAsync(Role.Moderator, organisation: town),
            await scene.Region.PersonAsync(Role.Coach),
            await far.PersonAsync(Role.Moderator),
        ];
        foreach (var stranger in strangers)
        {
            using var visitor = await stranger.SignedInAsync();
            foreach (
                var page in new[]
                {
                    "",
                    "/gegevens",
                    "/aanwezigen",
                    "/factoren",
                    "/uitnodiging",
                    "/scherm",
                    "/notities",
                    "/afronden",
                    "/stroom",
                }
            )
            {
                await visitor.GetAsync(scene.Home + page);
                ((int)visitor.Status).ShouldBe(404, page);
            }

            var edit = await scene.EditAsync(stranger.Actor, ScanScene.Notes("", "Hoi"));
            edit.Refusal.ShouldBe(ScanRefusals.Unknown);
            var plan = await app.InRegionAsync(
                stranger.Actor.Region,
                services =>
                    services
                        .GetRequiredService<PlanScan>()
                        .HandleAsync(
                            stranger.Actor,
                            new()
                            {
                                Initiative = scene.Scan.InitiativeId.Value.ToString(),
                                Plan = new() { Day = "2036-10-09" },
                            },
                            CancellationToken.None
                        )
            );
            plan.Refusal.ShouldBe(ScanRefusals.Unknown);
        }
    }
}
