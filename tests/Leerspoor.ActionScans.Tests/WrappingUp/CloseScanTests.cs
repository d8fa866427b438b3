using Leerspoor.ActionScans.WrappingUp;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.WrappingUp;

public sealed class CloseScanTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task The_overview_shows_all_levels_and_the_action_points_per_theme()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        var point = Guid.CreateVersion7();
        await scene.EditAsync(
            ScanScene.Value("level", "mature"),
            ScanScene.Point(point, "what", "Folders herschrijven"),
            ScanScene.Point(point, "who", "Anneke")
        );
        using var visitor = await scene.Moderator.SignedInAsync();
        await visitor.GetAsync($"{scene.Home}/afronden");
        await visitor.SubmitAsync("form:has([value='wrap-up'])");
        await visitor.FollowAsync();

        visitor.Page.QuerySelectorAll(".overview__row").Length.ShouldBe(8);
        visitor.Page.QuerySelector(".overview__row")!.TextContent.ShouldContain("Voldragen");
        visitor.Text.ShouldContain("Folders herschrijven");
        visitor.Text.ShouldContain("Is er nog iets open voor de notulist?");
        await visitor.SubmitAsync("form:has([value='open'])", ("Open.Text", "Petra zoekt het na."));
        (await scene.AgainAsync()).StillOpen.ShouldBe("Petra zoekt het na.");
    }

    [Fact]
    public async Task Action_points_are_changed_while_wrapping_up_and_the_other_screen_hears_it()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        await scene.WrapUpAsync();
        using var visitor = await scene.Moderator.SignedInAsync();
        await visitor.GetAsync($"{scene.Home}/afronden");
        var root = visitor.Page.QuerySelector("[data-scan]")!;
        root.GetAttribute("data-stream").ShouldBe($"{scene.Home}/stroom");
        visitor.Page.QuerySelectorAll("details[data-panel]").Length.ShouldBe(8);

        await visitor.SubmitAsync(
            "details[data-panel='netwerk-samenwerking'] form",
            ("Input.Actions[0].What", "De bibliotheek bellen"),
            ("Input.Actions[0].Who", "Fatma")
        );
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("1 actiepunt");
        visitor
            .Page.QuerySelector("details[data-panel='netwerk-samenwerking'][open]")
            .ShouldNotBeNull()
            .QuerySelector("textarea")!
            .TextContent.ShouldBe("De bibliotheek bellen");
        (await scene.PointsAsync()).ShouldHaveSingleItem().Who.ShouldBe("Fatma");
    }

    [Fact]
    public async Task Only_the_note_taker_marks_the_report_final()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        await scene.WrapUpAsync();

        var byModerator = await CloseAsync(scene, scene.Moderator.Actor);
        var byNoteTaker = await CloseAsync(scene, scene.NoteTaker.Actor);

        byModerator.Refusal.ShouldBe(ScanRefusals.OnlyNoteTaker);
        byNoteTaker.Refusal.ShouldBeNull();
        (await scene.AgainAsync()).Phase.ShouldBe(ScanPhase.Final);
    }

    [Fact]
    public async Task A_talk_that_was_wrapped_up_too_soon_goes_on()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        await scene.WrapUpAsync();
        using var visitor = await scene.Moderator.SignedInAsync();

        await visitor.GetAsync($"{scene.Home}/afronden");
        await visitor.SubmitAsync("form:has([value='resume'])");

        visitor.Location!.ShouldEndWith("/scherm");
        (await scene.AgainAsync()).Phase.ShouldBe(ScanPhase.Running);
    }

    [Fact]
    public async Task A_stranger_closes_nothing()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        var town = await scene.Region.OrganisationAsync();
        var stranger = await scene.Region.PersonAsync(Role.NoteTaker, organisation: town);

        (await CloseAsync(scene, stranger.Actor)).Refusal.ShouldBe(ScanRefusals.Unknown);
    }

    private static Task<Outcome<Done>> CloseAsync(ScanScene scene, Actor actor) =>
        scene.DoAsync<CloseScan, Outcome<Done>>(close =>
            close.MarkFinalAsync(actor, scene.Scan.Id, CancellationToken.None)
        );
}
