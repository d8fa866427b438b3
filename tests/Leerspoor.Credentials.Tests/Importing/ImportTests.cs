using Leerspoor.Credentials.Importing;
using Leerspoor.Credentials.Tests.Verifying;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Importing;

public sealed class ImportTests(OutsideApp app) : IClassFixture<OutsideApp>
{
    private const string Form = "form:has([name='Input.Text'])";

    [Fact]
    public async Task A_pasted_badge_comes_in_and_says_what_is_not_sure()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();
        using var participant = await stage.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/badges/toevoegen");

        await participant.SubmitAsync(Form, ("Input.Text", forger.Sign(app.Clock.Now)));
        await participant.FollowAsync();

        participant.Text.ShouldContain("Wij weten niet wie deze badge gaf");
        await participant.GetAsync("/mijn/badges");
        participant.Text.ShouldContain("Van ergens anders");
    }

    [Fact]
    public async Task From_an_address_and_from_a_picture_it_comes_in_once()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();
        var signed = forger.Sign(app.Clock.Now);
        app.Web.With("https://badges.example/mijn.json", signed);
        var png = BakedBadge.IntoPng(PngPicture.Write(96, 96, new byte[96 * 96 * 4]), signed);

        var first = await ImportAsync(stage.Participant.Actor, "https://badges.example/mijn.json");
        var second = await ImportAsync(stage.Participant.Actor, null, png);

        first.Refusal.ShouldBeNull();
        second.Refusal.ShouldBe(CredentialsRefusals.ImportedBefore);
    }

    [Fact]
    public async Task A_badge_with_a_changed_word_does_not_come_in()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();
        var changed = forger.Sign(app.Clock.Now).Replace("magazijn", "directie");

        var outcome = await ImportAsync(stage.Participant.Actor, changed);

        outcome.Refusal.ShouldBe(CredentialsRefusals.ImportRefused);
    }

    [Fact]
    public async Task A_badge_of_this_website_stays_of_whom_it_is()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = await stage.SignedAsync(await stage.IssuedAsync());
        var other = await stage.Region.PersonAsync(Role.Participant);

        (await ImportAsync(stage.Participant.Actor, signed)).Refusal.ShouldBe(
            CredentialsRefusals.ImportOwn
        );
        (await ImportAsync(other.Actor, signed)).Refusal.ShouldBe(
            CredentialsRefusals.ImportOfAnother
        );
    }

    [Fact]
    public async Task An_address_inside_the_network_is_not_visited()
    {
        var stage = await CredentialsStage.SetAsync(app);

        var outcome = await ImportAsync(stage.Participant.Actor, "http://169.254.169.254/badge");

        outcome.Refusal.ShouldBe(CredentialsRefusals.AddressNotAllowed);
    }

    [Fact]
    public async Task For_a_stranger_it_is_not_there()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();
        var id = (await ImportAsync(stage.Participant.Actor, forger.Sign(app.Clock.Now))).Value!.Id;
        Actor[] strangers =
        [
            stage.Coach.Actor,
            (await stage.Region.PersonAsync(Role.Participant)).Actor,
            (await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Participant)).Actor,
            stage.Participant.Actor with
            {
                OnlyAbout = stage.Participant.Id,
            },
        ];

        foreach (var stranger in strangers)
        {
            (
                await KeepAsync(stranger, (keep, who) => keep.OpenAsync(who, id, default))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (
                await KeepAsync(stranger, (keep, who) => keep.CheckAsync(who, id, default))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (
                await KeepAsync(stranger, (keep, who) => keep.RemoveAsync(who, id, default))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        }
        (await ImportAsync(strangers[^1], forger.Sign(app.Clock.Now))).Refusal.ShouldBe(
            CredentialsRefusals.Unknown
        );
        (
            await KeepAsync(
                stage.Participant.Actor,
                (keep, who) => keep.RemoveAsync(who, id, default)
            )
        ).Refusal.ShouldBeNull();
    }

    private Task<Outcome<ImportCredential.Imported>> ImportAsync(
        Actor actor,
        string? text,
        byte[]? picture = null
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<ImportCredential>()
                    .HandleAsync(
                        actor,
                        new() { Text = text },
                        picture is null
                            ? null
                            : new FormFile(
                                new MemoryStream(picture),
                                0,
                                picture.Length,
                                "f",
                                "f.png"
                            ),
                        new HostString("localhost"),
                        CancellationToken.None
                    )
        );

    private Task<Outcome<T>> KeepAsync<T>(
        Actor actor,
        Func<KeepImported, Actor, Task<Outcome<T>>> act
    ) =>
        app.InRegionAsync(
            actor.Region,
            services => act(services.GetRequiredService<KeepImported>(), actor)
        );
}
