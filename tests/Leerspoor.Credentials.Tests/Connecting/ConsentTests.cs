using System.Net;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>Registering, asking, and every way in which it is refused.</summary>
public sealed class ConsentTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Theory]
    [InlineData("geen json", "invalid_client_metadata")]
    [InlineData("[]", "invalid_client_metadata")]
    [InlineData("""{"client_name":"x"}""", "invalid_redirect_uri")]
    [InlineData(
        """{"client_name":"x","redirect_uris":["http://wallet.example/"]}""",
        "invalid_redirect_uri"
    )]
    [InlineData(
        """{"client_name":"x","redirect_uris":["https://a.example/#x"]}""",
        "invalid_redirect_uri"
    )]
    [InlineData(
        """{"client_name":"x","redirect_uris":["javascript:alert(1)"]}""",
        "invalid_redirect_uri"
    )]
    [InlineData(
        """{"client_name":"","redirect_uris":["https://a.example/"]}""",
        "invalid_client_metadata"
    )]
    [InlineData(
        """{"client_name":"x","redirect_uris":["https://a.example/"],"grant_types":["implicit"]}""",
        "invalid_client_metadata"
    )]
    [InlineData(
        """{"client_name":"x","redirect_uris":["https://a.example/"],"token_endpoint_auth_method":"private_key_jwt"}""",
        "invalid_client_metadata"
    )]
    [InlineData(
        """{"client_name":"x","redirect_uris":["https://a.example/"],"scope":"alles"}""",
        "invalid_client_metadata"
    )]
    public async Task A_wrong_registration_is_refused(string body, string error)
    {
        using var wallet = await WalletApp.RegisteredAsync(app);
        var (status, answer) = await wallet.RegisterAsync(body);
        status.ShouldBe(HttpStatusCode.BadRequest);
        answer["error"]!.GetValue<string>().ShouldBe(error);
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_signs_in_first_and_comes_back()
    {
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync(wallet.Asks(WalletApp.Read));
        anyone.Location!.ShouldContain("/aanmelden?terug=");
    }

    [Fact]
    public async Task The_answer_goes_back_with_the_state_and_says_who_answers()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var visitor = await stage.Participant.SignedInAsync();
        await visitor.GetAsync(wallet.Asks(WalletApp.Read));
        visitor.Text.ShouldContain("wallet.example");
        visitor.Text.ShouldContain("je badges bekijken");
        visitor.Text.ShouldNotContain("badges bij jou neerzetten");
        visitor
            .Page.QuerySelector("a[href*='error=access_denied']")!
            .GetAttribute("href")!
            .ShouldStartWith($"{WalletApp.Redirect}?error=access_denied&state=xyz%201");

        await visitor.SubmitAsync("form:has([value='allow'])");

        WalletApp.Part(visitor.Location!, "state").ShouldBe("xyz 1");
        WalletApp.Part(visitor.Location!, "iss").ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("redirect_uri", "https://elders.example/")]
    [InlineData("redirect_uri", "https://wallet.example/terug/anders")]
    [InlineData("client_id", "verzonnen")]
    public async Task To_an_address_that_was_not_registered_nobody_is_sent(string key, string value)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var visitor = await stage.Participant.SignedInAsync();
        await visitor.GetAsync(wallet.Asks(WalletApp.Read, (key, value)));
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Location.ShouldBeNull();
        visitor.Text.ShouldContain("Er is niets gebeurd");
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("scope", "alles", "invalid_scope")]
    [InlineData("scope", null, "invalid_scope")]
    public async Task What_cannot_be_asked_goes_back_as_an_error(
        string key,
        string? value,
        string error
    )
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var visitor = await stage.Participant.SignedInAsync();
        await visitor.GetAsync(wallet.Asks(WalletApp.Read, (key, value)));
        WalletApp.Part(visitor.Location!, "error").ShouldBe(error);
        WalletApp.Part(visitor.Location!, "state").ShouldBe("xyz 1");
    }

    [Fact]
    public async Task The_person_sees_the_app_and_stops_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Profile);
        using var participant = await stage.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/badges/apps");
        participant.Text.ShouldContain("Mijn Portfolio");

        await participant.SubmitAsync("form:has([value^='stop'])");

        using var answer = await wallet.CallAsync("/profile", token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await participant.GetAsync("/mijn/badges/apps");
        participant.Text.ShouldNotContain("Mijn Portfolio");
    }

    [Fact]
    public async Task For_a_stranger_a_connection_is_not_there()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        await wallet.TokenAsync(stage.Participant, WalletApp.Profile);
        var actor = stage.Participant.Actor;
        var id = (await InAsync(actor, own => own.HandleAsync(actor, default))).Value!.Lines[0].Id;
        Actor[] strangers =
        [
            stage.Coach.Actor,
            (await stage.Region.PersonAsync(Role.Participant)).Actor,
            (await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Participant)).Actor,
            actor with
            {
                OnlyAbout = actor.Person,
            },
        ];

        foreach (var stranger in strangers)
            (await InAsync(stranger, own => own.EndAsync(stranger, id, default))).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
        (
            await InAsync(strangers[0], own => own.HandleAsync(strangers[0], default))
        ).Value!.Lines.ShouldBeEmpty();
        (
            await InAsync(strangers[^1], own => own.HandleAsync(strangers[^1], default))
        ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
    }

    private Task<Outcome<T>> InAsync<T>(Actor actor, Func<OwnConnections, Task<Outcome<T>>> act) =>
        app.InRegionAsync(
            actor.Region,
            services => act(services.GetRequiredService<OwnConnections>())
        );
}
