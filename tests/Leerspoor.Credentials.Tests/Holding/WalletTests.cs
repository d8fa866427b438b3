using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Holding;

public sealed class WalletTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task An_empty_wallet_says_how_to_fill_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var participant = await stage.Participant.SignedInAsync();

        await participant.GetAsync("/mijn/badges");

        participant.Text.ShouldContain("Hier komt je eerste badge");
    }

    [Fact]
    public async Task A_badge_is_in_the_wallet_and_can_be_shared()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var participant = await stage.Participant.SignedInAsync();

        await participant.GetAsync("/mijn/badges");
        participant.Text.ShouldContain("Medewerker magazijn, eerste stap");
        var page = await participant.GetAsync($"/mijn/badges/{card.Id.Value}");

        page.QuerySelector("svg.qr").ShouldNotBeNull();
        page.QuerySelector($"a[href='{card.Path}']")!
            .TextContent.ShouldBe($"https://localhost{card.Path}");
        page.QuerySelector($"a[href='{card.Path}/bestand']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_celebration_calls_the_holder_by_name()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var participant = await stage.Participant.SignedInAsync();

        await participant.GetAsync(card.CelebrationPath);

        participant.Text.ShouldContain("Het is gelukt, Samira!");
    }

    [Fact]
    public async Task What_was_taken_back_is_not_celebrated()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        using var participant = await stage.Participant.SignedInAsync();

        await participant.GetAsync(card.CelebrationPath);
        participant.Status.ShouldBe(HttpStatusCode.Found);
        await participant.FollowAsync();

        participant.Text.ShouldContain("Deze badge telt niet meer");
    }

    [Fact]
    public async Task Somebody_elses_wallet_stays_closed()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var elsewhere = await TestRegion.FoundAsync(app);
        TestPerson[] strangers =
        [
            await stage.Region.PersonAsync(Role.Participant, "Piet", "Puk"),
            stage.Coach,
            await elsewhere.PersonAsync(Role.Participant),
        ];

        foreach (var stranger in strangers)
        {
            using var visitor = await stranger.SignedInAsync();
            await visitor.GetAsync($"/mijn/badges/{card.Id.Value}");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound);
            await visitor.GetAsync(card.CelebrationPath);
            visitor.Status.ShouldBe(HttpStatusCode.NotFound);
            await visitor.GetAsync("/mijn/badges");
            visitor.Text.ShouldNotContain("Medewerker magazijn");
        }
    }

    [Fact]
    public async Task A_guest_has_no_wallet()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var guest = stage.Participant.Actor with { OnlyAbout = stage.Participant.Id };

        var outcome = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                Microsoft
                    .Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Credentials.Holding.OpenWallet>(
                        services
                    )
                    .HandleAsync(guest, CancellationToken.None)
        );

        outcome.Refusal.ShouldBe(CredentialsRefusals.Unknown);
    }
}
