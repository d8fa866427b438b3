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

    [Fact]
    public async Task The_same_id_of_another_issuer_is_another_badge()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var issuer = new Forger();
        using var other = new Forger();

        var first = await ImportAsync(stage.Participant.Actor, issuer.Sign(app.Clock.Now));
        var second = await ImportAsync(stage.Participant.Actor, other.Sign(app.Clock.Now));

        second.Value!.Replaced.ShouldBeFalse();
        second.Value.Id.ShouldNotBe(first.Value!.Id);
        (
            await KeepAsync(
                stage.Participant.Actor,
                (keep, who) => keep.TextAsync(who, first.Value.Id, default)
            )
        ).Value!.ShouldContain(issuer.DidKeyIssuer);
    }

    [Fact]
    public async Task An_older_edition_does_not_take_the_place_of_a_newer_one()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();
        var (older, newer) = (
            forger.Sign(app.Clock.Now.AddDays(-2)),
            forger.Sign(app.Clock.Now.AddDays(-1))
        );

        var first = await ImportAsync(stage.Participant.Actor, newer);
        (await ImportAsync(stage.Participant.Actor, older)).Refusal.ShouldBe(
            CredentialsRefusals.ImportedNewer
        );
        var latest = await ImportAsync(stage.Participant.Actor, forger.Sign(app.Clock.Now));

        latest.Value.ShouldBe(new(first.Value!.Id, true));
    }

    [Fact]
    public async Task A_badge_in_another_name_says_so_in_the_wallet_and_on_the_passport()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger { Holder = new("name", "Jan van der Meer", false, null) };
        var id = (await ImportAsync(stage.Participant.Actor, forger.Sign(app.Clock.Now))).Value!.Id;
        using var participant = await stage.Participant.SignedInAsync();

        await participant.GetAsync($"/mijn/badges/elders/{id.Value}");
        participant.Text.ShouldContain("Hier staat een andere naam op");

        await participant.GetAsync("/mijn/paspoort/nieuw");
        await participant.SubmitAsync(
            "form:has([name='Input.Receiver'])",
            ("Input.Receiver", "bakker Jansen"),
            ("Input.Shown", id.Value.ToString()),
            ("Input.Days", "7")
        );
        participant.Status.ShouldBe(System.Net.HttpStatusCode.Found, participant.Text);
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync(participant.Location!.Replace("/mijn", "", StringComparison.Ordinal));
        anyone.Text.ShouldContain("Jan van der Meer. Dat is een andere naam dan op dit paspoort.");
    }

    [Fact]
    public async Task A_hashed_address_of_somebody_cannot_be_compared_and_is_called_so()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger { Holder = IdentityObject.ForEmail("iemand@voorbeeld.nl") };

        var id = (await ImportAsync(stage.Participant.Actor, forger.Sign(app.Clock.Now))).Value!.Id;

        (
            await KeepAsync(
                stage.Participant.Actor,
                (keep, who) => keep.OpenAsync(who, id, default)
            )
        ).Value!.Whose.ShouldBe(Whose.Unsaid);
    }

    [Fact]
    public async Task What_came_in_goes_out_again_as_a_file_to_its_holder_only()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();
        var signed = forger.Sign(app.Clock.Now);
        var id = (await ImportAsync(stage.Participant.Actor, signed)).Value!.Id;
        var address = new Uri($"/mijn/badges/elders/{id.Value}/bestand", UriKind.Relative);
        using var participant = await stage.Participant.SignedInAsync();
        using var stranger = await (
            await stage.Region.PersonAsync(Role.Participant)
        ).SignedInAsync();

        (await participant.Client.GetStringAsync(address)).ShouldBe(signed);
        using var refused = await stranger.Client.GetAsync(address);
        refused.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Samira Yılmaz", "samira yilmaz", true)]
    [InlineData("Yılmaz, Samira", "Samira Yilmaz", true)]
    [InlineData("Samira Fatma Yılmaz", "Samira Yılmaz", true)]
    [InlineData("Jan", "Jan", true)]
    [InlineData("Jan", "Jan Jansen", false)]
    [InlineData("Jan Jansen", "Piet Jansen", false)]
    [InlineData("", "Jan Jansen", false)]
    public void A_name_is_recognised_as_people_write_it(string one, string other, bool same)
    {
        SameName.Is(one, other).ShouldBe(same);
        SameName.Is(other, one).ShouldBe(same);
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
