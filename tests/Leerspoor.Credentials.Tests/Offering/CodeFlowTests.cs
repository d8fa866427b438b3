using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Offering;
using Leerspoor.Credentials.Tests.Connecting;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Offering;

/// <summary>A wallet app fetches a badge after its holder said yes: OpenID4VCI 1.0, authorization code.</summary>
public sealed class CodeFlowTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Details =
        """[{"type":"openid_credential","credential_configuration_id":"OpenBadgeCredential"}]""";

    [Fact]
    public async Task By_scope_the_holder_chooses_and_the_app_fetches_that_one_badge()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var phone = await PhoneAsync();
        var code = await wallet.CodeAsync(
            stage.Participant,
            wallet.Asks("OpenBadgeCredential"),
            card.Id.Value.ToString()
        );
        var (_, tokens) = await wallet.ExchangeAsync(code);
        tokens["authorization_details"].ShouldBeNull();
        var token = tokens["access_token"]!.GetValue<string>();

        var (status, answer) = await phone.CredentialAsync(token, await phone.ProofAsync());

        status.ShouldBe(HttpStatusCode.OK);
        var badge = answer["credentials"]![0]!["credential"]!;
        badge["id"]!.GetValue<string>().ShouldEndWith(card.Path);
        badge["credentialSubject"]!["id"]!
            .GetValue<string>()
            .ShouldBe(DidKey.Of(phone.Key.PublicKey));
        (await stage.VerifyAsync(badge.ToJsonString()))["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
        // It opens nothing else.
        using var other = await wallet.CallAsync("/credentials", token);
        other.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task With_details_the_token_says_by_which_identifier()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var phone = await PhoneAsync();
        var offer = await OfferAsync(stage, card);
        var state = offer["grants"]!["authorization_code"]!["issuer_state"]!.GetValue<string>();
        var address = wallet.Asks(
            "",
            ("scope", null),
            ("authorization_details", Details),
            ("issuer_state", state)
        );
        using (var visitor = await stage.Participant.SignedInAsync())
        {
            await visitor.GetAsync(address);
            // the badge of the offer is chosen already
            visitor
                .Page.QuerySelector("input[name='Input.Badge'][checked]")!
                .GetAttribute("value")
                .ShouldBe(card.Id.Value.ToString());
        }
        var (_, tokens) = await wallet.ExchangeAsync(
            await wallet.CodeAsync(stage.Participant, address, card.Id.Value.ToString())
        );
        var identifier = tokens["authorization_details"]![0]!["credential_identifiers"]![
            0
        ]!.GetValue<string>();
        var token = tokens["access_token"]!.GetValue<string>();

        var (status, _) = await phone.CredentialAsync(
            token,
            await phone.ProofAsync(),
            ("credential_identifier", identifier)
        );
        status.ShouldBe(HttpStatusCode.OK);

        var (refused, why) = await phone.CredentialAsync(
            token,
            await phone.ProofAsync(),
            ("credential_identifier", Guid.CreateVersion7().ToString())
        );
        refused.ShouldBe(HttpStatusCode.BadRequest);
        why["error"]!.GetValue<string>().ShouldBe("unknown_credential_identifier");
    }

    [Fact]
    public async Task Somebody_elses_badge_or_none_cannot_be_chosen()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var other = await stage.Region.PersonAsync(Role.Participant);
        using var wallet = await WalletApp.RegisteredAsync(app);
        foreach (var badge in new[] { card.Id.Value.ToString(), "", "geen id" })
        {
            using var visitor = await other.SignedInAsync();
            await visitor.GetAsync(wallet.Asks("OpenBadgeCredential"));
            await visitor.SubmitAsync("form:has([value='allow'])", ("Input.Badge", badge));
            visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            visitor.Text.ShouldContain("Kies welke badge je aan de app geeft.");
        }
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("""[{"type":"payment"}]""")]
    [InlineData("""[{"type":"openid_credential","credential_configuration_id":"Paspoort"}]""")]
    [InlineData("""[{"type":"openid_credential","type":"x"}]""")]
    public async Task Details_that_ask_for_something_else_are_refused(string details)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var visitor = await stage.Participant.SignedInAsync();

        await visitor.GetAsync(
            wallet.Asks("", ("scope", null), ("authorization_details", details))
        );

        WalletApp.Part(visitor.Location!, "error").ShouldBe("invalid_authorization_details");
    }

    [Fact]
    public async Task The_metadata_say_how()
    {
        using var phone = await PhoneAsync();
        var issuer = await phone.MetadataAsync();
        issuer["authorization_servers"]![0]!.ToString().ShouldBe(phone.Issuer);
        issuer["nonce_endpoint"].ShouldNotBeNull();
        issuer["credential_configurations_supported"]!["OpenBadgeCredential"]!["scope"]!
            .ToString()
            .ShouldBe("OpenBadgeCredential");
        using var client = await app.AnonymousAsync();
        var server = JsonNode.Parse(
            await client.GetStringAsync(
                new Uri("/.well-known/oauth-authorization-server", UriKind.Relative)
            )
        )!;
        server["authorization_details_types_supported"]![0]!
            .ToString()
            .ShouldBe("openid_credential");
    }

    private async Task<JsonNode> OfferAsync(CredentialsStage stage, CredentialCard card)
    {
        var made = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<MakeOffer>()
                    .HandleAsync(stage.Participant.Actor, card.Id, CancellationToken.None)
        );
        return JsonNode.Parse(
            Uri.UnescapeDataString(made.Value!.Address.Split("credential_offer=")[1])
        )!;
    }

    private async Task<Phone> PhoneAsync() =>
        new(
            await app.AnonymousAsync(),
            app.Services.GetRequiredService<IssuerOptions>().AddressOf(""),
            () => app.Clock.Now
        );
}
