using System.Net;
using Leerspoor.ActionScans.Surveys;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Surveys;

/// <summary>One person, one sheet: by a link of their own, or by going slower on the link for all.</summary>
public sealed class SurveyTicketTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_link_of_your_own_works_once()
    {
        var scene = await SurveyScene.SetAsync(app, ownLinks: true);
        var ticket = TicketOf((await scene.LinksAsync("2")).Value![0]);

        var first = await scene.SendAsync(null, ticket: ticket);
        var again = await scene.SendAsync(null, ticket: ticket);

        first.Refusal.ShouldBeNull();
        again.Refusal.ShouldBe(SurveyRefusals.TicketUsed);
        (await scene.ShowAsync()).Value!.Round.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_that_is_used_twice_at_the_same_moment_counts_once()
    {
        var scene = await SurveyScene.SetAsync(app, ownLinks: true);
        var ticket = TicketOf((await scene.LinksAsync("1")).Value![0]);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => scene.SendAsync(null, ticket: ticket))
        );

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        (await scene.ShowAsync()).Value!.Round.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_sheet_sent_again_by_its_own_link_is_thanked_and_not_refused()
    {
        var scene = await SurveyScene.SetAsync(app, ownLinks: true);
        var ticket = TicketOf((await scene.LinksAsync("1")).Value![0]);
        var sheet = Guid.CreateVersion7().ToString();

        await scene.SendAsync(sheet, ticket: ticket);

        (await scene.SendAsync(sheet, ticket: ticket)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task The_link_for_all_and_a_made_up_one_do_not_open_it()
    {
        var scene = await SurveyScene.SetAsync(app, ownLinks: true);
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        await visitor.GetAsync($"/vragenlijst/{scene.Round.Code}");
        visitor.Text.ShouldContain("heb je een eigen link nodig");
        await visitor.GetAsync($"/vragenlijst/{scene.Round.Code}/verzonnen");
        visitor.Text.ShouldContain("heb je een eigen link nodig");
        (await scene.SendAsync(null, ticket: "verzonnen")).Refusal.ShouldBe(
            SurveyRefusals.TicketMissing
        );
    }

    [Fact]
    public async Task Nothing_ties_a_link_to_an_answer_or_to_a_moment()
    {
        var scene = await SurveyScene.SetAsync(app, ownLinks: true);
        var link = (await scene.LinksAsync("1")).Value![0];
        await scene.SendAsync(null, ticket: TicketOf(link));

        await scene.Region.WithDbAsync(async db =>
        {
            var kept = db.Model.FindEntityType(typeof(SurveyTicket))!.GetProperties();
            kept.Select(property => property.Name)
                .ShouldBe(["Id", "Hash", "RegionId", "RoundId", "Used"], ignoreOrder: true);
            var ticket = await db.Set<SurveyTicket>().SingleAsync();
            ticket.Used.ShouldBeTrue();
            link.ShouldNotContain(ticket.Hash);
        });
    }

    [Fact]
    public async Task A_moderator_makes_links_and_sees_them_once()
    {
        var scene = await SurveyScene.SetAsync(app, ownLinks: true);
        using var visitor = await scene.Moderator.SignedInAsync();
        var address = $"/vragenlijsten/{scene.Round.Id.Value}";

        await visitor.GetAsync(address);
        await visitor.SubmitAsync("form:has([value='make-links'])", ("Input.Count", "0"));
        visitor.Page.QuerySelector("#input-count[aria-invalid=true]").ShouldNotBeNull();
        await visitor.SubmitAsync("form:has([value='make-links'])", ("Input.Count", "3"));

        visitor.Page.QuerySelectorAll(".survey-links li svg.qr").Length.ShouldBe(3);
        await visitor.GetAsync(address);
        visitor.Page.QuerySelector(".survey-links").ShouldBeNull();
        visitor.Text.ShouldContain("Gemaakt: 3 links. Ingevuld: 0 keer.");
    }

    [Fact]
    public async Task Strangers_and_rounds_with_one_link_for_all_get_no_links()
    {
        var scene = await SurveyScene.SetAsync(app, ownLinks: true);
        var elsewhere = await scene.Region.OrganisationAsync();
        var far = await TestRegion.FoundAsync(app);
        var open = await SurveyScene.SetAsync(app);

        foreach (
            var outcome in new[]
            {
                await scene.LinksAsync(
                    "1",
                    (await scene.Region.PersonAsync(Role.Moderator, organisation: elsewhere)).Actor
                ),
                await scene.LinksAsync("1", (await scene.Region.PersonAsync(Role.Coach)).Actor),
                await scene.LinksAsync("1", (await far.PersonAsync(Role.Moderator)).Actor, far.Id),
                await open.LinksAsync("1"),
            }
        )
            outcome.Refusal.ShouldBe(SurveyRefusals.Unknown);
    }

    [Fact]
    public async Task Who_sends_sheet_after_sheet_by_the_open_link_has_to_wait()
    {
        var scene = await SurveyScene.SetAsync(app);
        for (var n = 0; n < OpenFormBrake.Burst; n++)
            (await scene.SendAsync(null)).Refusal.ShouldBeNull();

        (await scene.SendAsync(null)).Refusal.ShouldBe(SurveyRefusals.TooMany);
        app.Clock.Advance(OpenFormBrake.Each);

        (await scene.SendAsync(null)).Refusal.ShouldBeNull();
        (await scene.SendAsync(null)).Refusal.ShouldBe(SurveyRefusals.TooMany);
    }

    [Fact]
    public void Another_address_and_another_round_are_not_slowed_down_by_yours()
    {
        var brake = new OpenFormBrake(TimeProvider.System);
        var here = IPAddress.Parse("2001:db8::1");
        for (var n = 0; n < OpenFormBrake.Burst; n++)
            brake.Take("een", here).ShouldBeTrue();

        brake.Take("een", IPAddress.Parse("2001:db8::ffff")).ShouldBeFalse();
        brake.Take("een", IPAddress.Parse("2001:db8:0:1::1")).ShouldBeTrue();
        brake.Take("een", IPAddress.Parse("192.0.2.1")).ShouldBeTrue();
        brake.Take("twee", here).ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_on_which_it_was_filled_in_says_so_and_lets_somebody_else_go_on()
    {
        var scene = await SurveyScene.SetAsync(app);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync($"/vragenlijst/{scene.Round.Code}");
        await visitor.SubmitAsync("main form.form", ("Do", "on"));
        await visitor.SubmitAsync("main form.form", ("Do", "on"), ("a.tijd-en-ruimte.level", "3"));
        for (var page = 2; page <= 5; page++)
            await visitor.SubmitAsync("main form.form", ("Do", "on"));

        await visitor.GetAsync($"/vragenlijst/{scene.Round.Code}");
        visitor.Text.ShouldContain("al ingevuld");
        await visitor.GetAsync($"/vragenlijst/{scene.Round.Code}?ander=ja");
        visitor.Text.ShouldContain("Wij vragen niet wie je bent.");
    }

    private static string TicketOf(string link) => link[(link.LastIndexOf('/') + 1)..];
}
