using System.Net;
using Leerspoor.ActionScans.Surveys;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Surveys;

public sealed class SurveyTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Nothing_is_shown_before_five_people_answered()
    {
        var scene = await SurveyScene.SetAsync(app);
        var (region, moderator, round) = (scene.Region, scene.Moderator, scene.Round);

        for (var i = 0; i < 4; i++)
            await scene.SendAsync(Guid.CreateVersion7().ToString());
        (await scene.ShowAsync()).Value!.Results.Counts.ShouldBeEmpty();
        await scene.SendAsync(Guid.CreateVersion7().ToString());

        var view = (await scene.ShowAsync()).Value!;
        view.Results.Counts.Keys.ShouldBe(
            ["tijd-en-ruimte.0", "tijd-en-ruimte.level"],
            ignoreOrder: true
        );
        view.Results.Counts["tijd-en-ruimte.level"].ShouldBe([0, 5, 0]);
    }

    [Fact]
    public async Task The_same_sheet_counts_once_however_often_it_is_sent()
    {
        var scene = await SurveyScene.SetAsync(app);
        var (region, moderator, round) = (scene.Region, scene.Moderator, scene.Round);
        var sheet = Guid.CreateVersion7().ToString();

        for (var i = 0; i < 6; i++)
            (await scene.SendAsync(sheet)).Refusals.ShouldBeEmpty();

        var view = (await scene.ShowAsync()).Value!;
        (view.Round.Sent, view.Results.Released).ShouldBe((1, 0));
    }

    [Fact]
    public async Task People_who_send_at_the_same_moment_all_count()
    {
        var scene = await SurveyScene.SetAsync(app);
        var (region, moderator, round) = (scene.Region, scene.Moderator, scene.Round);

        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => scene.SendAsync(Guid.CreateVersion7().ToString()))
        );

        (await scene.ShowAsync()).Value!.Results.Released.ShouldBe(20);
    }

    [Fact]
    public async Task Nothing_that_is_kept_tells_who_or_when()
    {
        var scene = await SurveyScene.SetAsync(app);
        var region = scene.Region;
        await scene.SendAsync(null);

        await region.WithDbAsync(async db =>
        {
            var kept = db.Model.FindEntityType(typeof(SurveyAnswer))!.GetProperties();
            kept.Select(property => property.Name)
                .ShouldBe(["Id", "Given", "Number", "RegionId", "RoundId"], ignoreOrder: true);
            var answer = await db.Set<SurveyAnswer>().SingleAsync();
            // Version 4 is random; a version-7 id would hold the time.
            answer.Id.Value.Version.ShouldBe(4);
        });
    }

    [Fact]
    public async Task A_closed_or_unknown_survey_and_an_empty_sheet_are_refused()
    {
        var scene = await SurveyScene.SetAsync(app);
        var (region, moderator, round) = (scene.Region, scene.Moderator, scene.Round);

        (await scene.SendAsync(null, [])).Refusal.ShouldBe(SurveyRefusals.Empty);
        await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<ShowSurvey>()
                    .CloseAsync(moderator.Actor, round.Id, default)
        );

        (await scene.SendAsync(null)).Refusal.ShouldBe(SurveyRefusals.Closed);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync($"/vragenlijst/{round.Code}");
        visitor.Text.ShouldContain("Deze vragenlijst is gesloten");
        await visitor.GetAsync("/vragenlijst/onbekend");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_without_an_account_fills_it_in_page_by_page_and_can_go_back()
    {
        var scene = await SurveyScene.SetAsync(app);
        var (region, moderator, round) = (scene.Region, scene.Moderator, scene.Round);
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        await visitor.GetAsync($"/vragenlijst/{round.Code}");
        visitor.Text.ShouldContain("Wij vragen niet wie je bent.");
        await visitor.SubmitAsync("main form.form", ("Do", "on"));
        visitor.Text.ShouldContain("Tijd en ruimte");
        await visitor.SubmitAsync("main form.form", ("Do", "on"), ("a.tijd-en-ruimte.level", "3"));
        visitor.Text.ShouldContain("Pagina 2 van 5");
        await visitor.SubmitAsync("main form.form", ("Do", "back"));
        visitor
            .Page.QuerySelector("input[name='a.tijd-en-ruimte.level'][value='3'][checked]")
            .ShouldNotBeNull();
        for (var page = 1; page <= 5; page++)
            await visitor.SubmitAsync("main form.form", ("Do", "on"));
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("Dank je wel");
        (await scene.ShowAsync()).Value!.Round.Sent.ShouldBe(1);
        await region.WithDbAsync(async db =>
            (await db.Set<SurveyAnswer>().SingleAsync()).Given.ShouldBe(
                new Dictionary<string, int>(StringComparer.Ordinal) { ["tijd-en-ruimte.level"] = 3 }
            )
        );
    }

    [Fact]
    public async Task A_moderator_opens_a_survey_and_wrong_fields_say_so()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Moderator)).SignedInAsync();

        await visitor.GetAsync("/vragenlijsten/nieuw");
        await visitor.SubmitAsync("main form.form", ("Input.LastDay", "2020-01-01"));
        visitor.Page.QuerySelector("#input-name[aria-invalid=true]").ShouldNotBeNull();
        visitor.Page.QuerySelector("#input-lastday[aria-invalid=true]").ShouldNotBeNull();
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.Name", "Magazijn"),
            ("Input.LastDay", "2036-10-31")
        );
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("Magazijn");
        visitor.Page.QuerySelector("svg.qr").ShouldNotBeNull();
        visitor.Text.ShouldContain("pas iets bij 5 antwoorden");
    }

    [Fact]
    public async Task Strangers_find_nothing()
    {
        var scene = await SurveyScene.SetAsync(app);
        var region = scene.Region;
        var elsewhere = await region.OrganisationAsync();
        var far = await TestRegion.FoundAsync(app);
        (TestRegion Region, Actor Actor)[] strangers =
        [
            (region, (await region.PersonAsync(Role.Moderator, organisation: elsewhere)).Actor),
            (region, (await region.PersonAsync(Role.Coach)).Actor),
            (far, (await far.PersonAsync(Role.Moderator)).Actor),
        ];
        foreach (var (there, actor) in strangers)
        {
            (await scene.ShowAsync(actor, there.Id)).Refusal.ShouldBe(SurveyRefusals.Unknown);
            (
                await app.InRegionAsync(
                    there.Id,
                    services =>
                        services
                            .GetRequiredService<ShowSurvey>()
                            .CloseAsync(actor, scene.Round.Id, default)
                )
            ).Refusal.ShouldBe(SurveyRefusals.Unknown);
        }
    }
}
