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
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["tijd-en-ruimte.level"] = "2",
        ["tijd-en-ruimte.0"] = "3",
        ["tijd-en-ruimte.1"] = "x",
        ["onbekend.level"] = "1",
    };

    [Fact]
    public async Task Nothing_is_shown_before_five_people_answered()
    {
        var (region, moderator, round) = await OpenedAsync();

        for (var i = 0; i < 4; i++)
            await SendAsync(round, Guid.CreateVersion7().ToString());
        (await ShowAsync(region, moderator.Actor, round)).Value!.Results.Counts.ShouldBeEmpty();
        await SendAsync(round, Guid.CreateVersion7().ToString());

        var view = (await ShowAsync(region, moderator.Actor, round)).Value!;
        view.Results.Counts.Keys.ShouldBe(
            ["tijd-en-ruimte.0", "tijd-en-ruimte.level"],
            ignoreOrder: true
        );
        view.Results.Counts["tijd-en-ruimte.level"].ShouldBe([0, 5, 0]);
    }

    [Fact]
    public async Task The_same_sheet_counts_once_however_often_it_is_sent()
    {
        var (region, moderator, round) = await OpenedAsync();
        var sheet = Guid.CreateVersion7().ToString();

        for (var i = 0; i < 6; i++)
            (await SendAsync(round, sheet)).Refusals.ShouldBeEmpty();

        var view = (await ShowAsync(region, moderator.Actor, round)).Value!;
        (view.Round.Sent, view.Results.Released).ShouldBe((1, 0));
    }

    [Fact]
    public async Task People_who_send_at_the_same_moment_all_count()
    {
        var (region, moderator, round) = await OpenedAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => SendAsync(round, Guid.CreateVersion7().ToString()))
        );

        (await ShowAsync(region, moderator.Actor, round)).Value!.Results.Released.ShouldBe(20);
    }

    [Fact]
    public async Task Nothing_that_is_kept_tells_who_or_when()
    {
        var (region, _, round) = await OpenedAsync();
        await SendAsync(round, null);

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
        var (region, moderator, round) = await OpenedAsync();

        (await SendAsync(round, null, [])).Refusal.ShouldBe(SurveyRefusals.Empty);
        await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<ShowSurvey>()
                    .CloseAsync(moderator.Actor, round.Id, default)
        );

        (await SendAsync(round, null)).Refusal.ShouldBe(SurveyRefusals.Closed);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync($"/vragenlijst/{round.Code}");
        visitor.Text.ShouldContain("Deze vragenlijst is gesloten");
        await visitor.GetAsync("/vragenlijst/onbekend");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_without_an_account_fills_it_in_page_by_page_and_can_go_back()
    {
        var (region, moderator, round) = await OpenedAsync();
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
        (await ShowAsync(region, moderator.Actor, round)).Value!.Round.Sent.ShouldBe(1);
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
        var (region, _, round) = await OpenedAsync();
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
            (await ShowAsync(there, actor, round)).Refusal.ShouldBe(SurveyRefusals.Unknown);
            (
                await app.InRegionAsync(
                    there.Id,
                    services =>
                        services
                            .GetRequiredService<ShowSurvey>()
                            .CloseAsync(actor, round.Id, default)
                )
            ).Refusal.ShouldBe(SurveyRefusals.Unknown);
        }
    }

    private async Task<(TestRegion Region, TestPerson Moderator, SurveyRound Round)> OpenedAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var moderator = await region.PersonAsync(Role.Moderator);
        var round = await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var open = services.GetRequiredService<OpenSurvey>();
                var choices = (await open.ShowAsync(moderator.Actor, default)).Value!;
                return (
                    await open.HandleAsync(
                        moderator.Actor,
                        new()
                        {
                            Name = "Magazijn",
                            Instrument = choices[0].Value,
                            LastDay = "2036-10-31",
                        },
                        default
                    )
                ).Value!;
            }
        );
        return (region, moderator, round);
    }

    // Without a region, as a request by link comes in.
    private async Task<Outcome<Done>> SendAsync(
        SurveyRound round,
        string? sheet,
        Dictionary<string, string>? answers = null
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<FillInSurvey>()
            .SendAsync(round.Code, sheet, answers ?? Answers, default);
    }

    private Task<Outcome<ShowSurvey.View>> ShowAsync(
        TestRegion region,
        Actor actor,
        SurveyRound round
    ) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<ShowSurvey>().HandleAsync(actor, round.Id, default)
        );
}
