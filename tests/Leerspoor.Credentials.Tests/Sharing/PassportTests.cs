using System.Globalization;
using System.Net;
using Leerspoor.Credentials.Sharing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Sharing;

public sealed class PassportTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task The_receiver_sees_what_was_chosen_and_the_holder_sees_who_looked()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var shown = await stage.IssuedAsync(Guid.CreateVersion7());
        await stage.IssueAsync(
            stage.Coach.Actor,
            stage.Order() with
            {
                AchievementKey = "good-start",
            }
        );
        using var participant = await stage.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/paspoort/nieuw");
        await participant.SubmitAsync(
            "form:has([name='Input.Receiver'])",
            ("Input.Receiver", "Bakker Jansen"),
            ("Input.Shown", shown.Id.Value.ToString()),
            ("Input.Days", "30")
        );
        participant.Status.ShouldBe(HttpStatusCode.Found);
        await participant.FollowAsync();
        participant.Page.QuerySelector("svg.qr").ShouldNotBeNull();
        var address = participant
            .Page.QuerySelector("a[href^='/paspoort/']")!
            .GetAttribute("href")!;

        using var robot = new WebVisitor(await app.AnonymousAsync());
        robot.Client.DefaultRequestHeaders.UserAgent.ParseAdd("WhatsApp/2.23.20.0");
        await robot.GetAsync(address);
        robot.Status.ShouldBe(HttpStatusCode.OK);
        await participant.GetAsync($"/mijn{address}");
        participant.Text.ShouldNotContain("iemand met de link");
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        anyone.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0)");
        await anyone.GetAsync(address);
        anyone.Text.ShouldContain("Skillspaspoort van Samira Yilmaz");
        anyone.Text.ShouldContain("Medewerker magazijn, eerste stap");
        anyone.Text.ShouldNotContain("Goede start op het werk");
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync(address);

        await participant.GetAsync($"/mijn{address}");
        participant.Text.ShouldContain("iemand met de link");
        participant.Text.ShouldContain("Marloes de Wit");
        await participant.SubmitAsync("form:has([value='withdraw'])");
        await anyone.GetAsync(address);
        anyone.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task On_paper_it_has_at_most_four_pages_whatever_is_chosen()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var words = string.Join(' ', Enumerable.Repeat("Veiligheidsvoorschriften", 40));
        var items = Enumerable
            .Range(0, Passport.MostShown)
            .Select(i => new WalletItems.Item(
                Guid.CreateVersion7(),
                words[..200],
                words,
                words[..200],
                app.Clock.Now,
                $"/credentials/{Guid.CreateVersion7()}",
                Credentials.Verifying.Verdict.Genuine,
                null
            ));

        var pdf = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                Task.FromResult(
                    services
                        .GetRequiredService<WritePassport>()
                        .Write(
                            new(words[..100], words[..100], app.Clock.Now, [.. items]),
                            path => $"https://leerspoor.example{path}",
                            "/paspoort/x"
                        )
                )
        );

        var text = System.Text.Encoding.Latin1.GetString(pdf);
        var pages = int.Parse(
            text.Split("/Type/Pages/Count ")[1].Split('/')[0],
            CultureInfo.InvariantCulture
        );
        pages.ShouldBeInRange(2, WritePassport.MostPages);
    }

    [Fact]
    public async Task As_a_file_it_is_there_as_long_as_the_page_is()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var id = (await MakeAsync(stage.Participant.Actor, card.Id.Value)).Value!.Id;
        var address = new Uri($"/paspoort/{id.Value}/paspoort.pdf", UriKind.Relative);
        using var anyone = await app.AnonymousAsync();

        using var there = await anyone.GetAsync(address);
        there.StatusCode.ShouldBe(HttpStatusCode.OK);
        there.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var pdf = System.Text.Encoding.Latin1.GetString(await there.Content.ReadAsByteArrayAsync());
        pdf.ShouldStartWith("%PDF-1.7");
        pdf.ShouldContain("/S/Figure/");

        var actor = stage.Participant.Actor;
        await OwnAsync(actor, own => own.WithdrawAsync(actor, id, default));
        using var gone = await anyone.GetAsync(address);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_its_day_nobody_sees_it_and_what_was_taken_back_is_left_out()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var id = (await MakeAsync(stage.Participant.Actor, card.Id.Value)).Value!.Id;
        (await ShowAsync(stage, id)).Value!.Items.ShouldHaveSingleItem();

        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        (await ShowAsync(stage, id)).Value!.Items.ShouldBeEmpty();
        app.Clock.Advance(TimeSpan.FromDays(8));

        (await ShowAsync(stage, id)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_a_badge_of_another_cannot_be_shown()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var other = await stage.Region.PersonAsync(Role.Participant);

        var outcome = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<MakePassport>()
                    .HandleAsync(
                        other.Actor,
                        new() { Shown = [card.Id.Value], Days = "9999" },
                        CancellationToken.None
                    )
        );

        outcome
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(["Receiver", "Days", "Shown"], ignoreOrder: true);
    }

    [Fact]
    public async Task For_a_stranger_the_own_page_of_a_passport_is_not_there()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var id = (await MakeAsync(stage.Participant.Actor, card.Id.Value)).Value!.Id;
        Actor[] strangers =
        [
            stage.Coach.Actor,
            (await stage.Region.PersonAsync(Role.Participant)).Actor,
            (await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Participant)).Actor,
        ];
        var guest = stage.Participant.Actor with { OnlyAbout = stage.Participant.Id };

        foreach (var stranger in strangers.Append(guest))
        {
            (
                await OwnAsync(stranger, own => own.OpenAsync(stranger, id, default))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (
                await OwnAsync(stranger, own => own.WithdrawAsync(stranger, id, default))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        }
        foreach (var stranger in strangers)
            (
                await OwnAsync(stranger, own => own.ListAsync(stranger, default))
            ).Value!.Lines.ShouldBeEmpty();
        (await OwnAsync(guest, own => own.ListAsync(guest, default))).Refusal.ShouldBe(
            CredentialsRefusals.Unknown
        );
        (await MakeAsync(guest, card.Id.Value)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
    }

    private Task<Outcome<MakePassport.Made>> MakeAsync(Actor actor, Guid shown) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<MakePassport>()
                    .HandleAsync(
                        actor,
                        new()
                        {
                            Receiver = "Bakker Jansen",
                            Shown = [shown],
                            Days = "7",
                        },
                        CancellationToken.None
                    )
        );

    private Task<Outcome<ShowPassport.View>> ShowAsync(CredentialsStage stage, PassportId id) =>
        app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<ShowPassport>()
                    .HandleAsync(null, id, true, CancellationToken.None)
        );

    private Task<Outcome<T>> OwnAsync<T>(Actor actor, Func<OwnPassports, Task<Outcome<T>>> act) =>
        app.InRegionAsync(
            actor.Region,
            services => act(services.GetRequiredService<OwnPassports>())
        );
}
