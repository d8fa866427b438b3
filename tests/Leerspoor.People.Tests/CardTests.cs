using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Cards;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class CardTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly string[] Code = ["apple", "moon", "apple", "key"];
    private static readonly string[] Wrong = ["apple", "moon", "key", "apple"];

    [Fact]
    public async Task A_participant_chooses_four_pictures_at_the_first_scan_and_gets_in_with_them_later()
    {
        var (region, coach, participant) = await CareAsync();
        var card = await PrintAsync(region, coach, participant);

        using var first = new WebVisitor(await app.AnonymousAsync());
        await TapAsync(first, card, [.. Code, .. Code]);
        first.Location.ShouldBe("https://localhost/");

        using var later = new WebVisitor(await app.AnonymousAsync());
        await TapAsync(later, card, Code);
        later.Location.ShouldBe("https://localhost/");
        await later.GetAsync("/");
        later.Location.ShouldBe("https://localhost/mijn/vandaag");
    }

    [Fact]
    public async Task One_can_go_a_picture_back_and_start_again()
    {
        var (region, coach, participant) = await CareAsync();
        var card = await PrintAsync(region, coach, participant);
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        await TapAsync(visitor, card, ["sun", "cat"]);
        await visitor.SubmitAsync("form:has(.keypad)", ("Input.Do", SignInWithCard.Back));
        visitor.Text.ShouldContain("1 van de 4");
        await visitor.SubmitAsync("form:has(.keypad)", ("Input.Do", SignInWithCard.Again));
        visitor.Text.ShouldContain("0 van de 4");
        foreach (var picture in Code.Concat(Code))
            await visitor.SubmitAsync("form:has(.keypad)", ("Input.Picture", picture));

        visitor.Location.ShouldBe("https://localhost/");
    }

    [Fact]
    public async Task Wrong_pictures_make_the_card_wait_longer_and_longer_but_never_for_good()
    {
        var (region, coach, participant) = await CareAsync();
        var card = await PrintAsync(region, coach, participant);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await TapAsync(visitor, card, [.. Code, .. Code]);

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await TapAsync(visitor, card, Wrong);
            visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        await TapAsync(visitor, card, Code);
        visitor.Status.ShouldBe(HttpStatusCode.Conflict);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await TapAsync(visitor, card, Code);
        visitor.Location.ShouldBe("https://localhost/");
    }

    [Fact]
    public async Task Staff_ends_the_wait_by_letting_new_pictures_be_chosen()
    {
        var (region, coach, participant) = await CareAsync();
        var card = await PrintAsync(region, coach, participant);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await TapAsync(visitor, card, [.. Code, .. Code]);
        for (var attempt = 0; attempt < 3; attempt++)
            await TapAsync(visitor, card, Wrong);

        await HelpAsync(region, help => help.ForgetCodeAsync(coach.Actor, participant.Id, default));
        await TapAsync(visitor, card, [.. Wrong, .. Wrong]);

        visitor.Location.ShouldBe("https://localhost/");
    }

    [Fact]
    public async Task A_new_card_kills_the_old_one_and_keeps_the_pictures()
    {
        var (region, coach, participant) = await CareAsync();
        var old = await PrintAsync(region, coach, participant);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await TapAsync(visitor, old, [.. Code, .. Code]);

        var fresh = await PrintAsync(region, coach, participant);
        await visitor.GetAsync(old);
        visitor.Status.ShouldBe(HttpStatusCode.Gone);
        visitor.Text.ShouldContain("werkt niet meer");
        await TapAsync(visitor, fresh, Code);

        visitor.Location.ShouldBe("https://localhost/");
    }

    [Fact]
    public async Task A_card_opens_only_what_a_participant_may()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        var both = await region.PersonAsync(Role.Participant);
        await region.CareAsync(coach, both, Role.Coach);
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var person = await db.Set<Person>().SingleAsync(p => p.Id == both.Id);
                db.Add(
                    RoleAssignment.Given(
                        person.Id,
                        Role.Administrator,
                        region.Organisation,
                        app.Clock.Now
                    )
                );
                await db.SaveChangesAsync();
            }
        );
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await TapAsync(visitor, await PrintAsync(region, coach, both), [.. Code, .. Code]);

        await visitor.GetAsync("/beheer");

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_revoked_card_works_no_longer_and_its_sessions_end()
    {
        var (region, coach, participant) = await CareAsync();
        var card = await PrintAsync(region, coach, participant);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await TapAsync(visitor, card, [.. Code, .. Code]);

        await HelpAsync(region, help => help.RevokeAsync(coach.Actor, participant.Id, default));
        await visitor.GetAsync("/mijn/gegevens");
        visitor.Location!.ShouldContain("/aanmelden");
        await visitor.GetAsync(card);

        visitor.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Taps_of_another_card_are_worth_nothing()
    {
        var (region, coach, participant) = await CareAsync();
        var other = await region.PersonAsync(Role.Participant);
        await region.CareAsync(coach, other, Role.Coach);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await TapAsync(
            visitor,
            await PrintAsync(region, coach, participant),
            ["sun", "sun", "sun"]
        );
        var taps = visitor.Page.QuerySelector("[name='Input.SoFar']")!.GetAttribute("value")!;

        await visitor.GetAsync(await PrintAsync(region, coach, other));
        await visitor.SubmitAsync(
            "form:has(.keypad)",
            ("Input.SoFar", taps),
            ("Input.Picture", "sun")
        );

        visitor.Text.ShouldContain("1 van de 4");
    }

    [Fact]
    public async Task The_printed_page_shows_a_code_for_everybody_asked_and_the_database_keeps_only_hashes()
    {
        var (region, _, participant) = await CareAsync();
        var administrator = await region.PersonAsync(Role.Administrator);
        using var visitor = await administrator.SignedInAsync();

        await visitor.GetAsync($"/kaarten/afdrukken?voor={participant.Id.Value}");
        await visitor.SubmitAsync("form:has([value=print])");

        visitor.Page.QuerySelectorAll("svg.qr").Length.ShouldBe(1);
        visitor.Page.QuerySelectorAll("[style]").Length.ShouldBe(0);
        visitor.Text.ShouldContain(participant.Actor.Name);
    }

    [Fact]
    public async Task A_stranger_prints_and_helps_nobody()
    {
        var (region, _, participant) = await CareAsync();
        var elsewhere = await region.OrganisationAsync();
        foreach (
            var stranger in new[]
            {
                await region.PersonAsync(Role.Coach),
                await region.PersonAsync(Role.Administrator, organisation: elsewhere),
                await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Administrator),
            }
        )
        {
            using var visitor = await stranger.SignedInAsync();
            await visitor.GetAsync($"/kaarten/afdrukken?voor={participant.Id.Value}");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound);
            await visitor.GetAsync($"/deelnemers/{participant.Id.Value}/inlogkaart");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound);
            await HelpAsync(
                stranger.Actor.Region,
                async help =>
                {
                    var outcome = await help.RevokeAsync(stranger.Actor, participant.Id, default);
                    outcome.Refusal.ShouldBe(PeopleRefusals.NotFound);
                    return outcome;
                }
            );
        }
    }

    private static async Task TapAsync(WebVisitor visitor, string card, string[] pictures)
    {
        await visitor.GetAsync(card);
        foreach (var picture in pictures)
            await visitor.SubmitAsync("form:has(.keypad)", ("Input.Picture", picture));
    }

    private async Task<(TestRegion, TestPerson Coach, TestPerson Participant)> CareAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        var participant = await region.PersonAsync(Role.Participant);
        await region.CareAsync(coach, participant, Role.Coach);
        return (region, coach, participant);
    }

    private Task<string> PrintAsync(TestRegion region, TestPerson by, TestPerson holder) =>
        app.InRegionAsync(
            region.Id,
            async services =>
            {
                var printed = await services
                    .GetRequiredService<PrintCards>()
                    .HandleAsync(by.Actor, [holder.Id.Value], default);
                return "/" + printed.Value!.Single().Path;
            }
        );

    private Task HelpAsync(TestRegion region, Func<HelpWithCard, Task<Outcome<Done>>> help) =>
        HelpAsync(region.Id, help);

    private Task HelpAsync(RegionId region, Func<HelpWithCard, Task<Outcome<Done>>> help) =>
        app.InRegionAsync(
            region,
            services => (Task)help(services.GetRequiredService<HelpWithCard>())
        );
}
