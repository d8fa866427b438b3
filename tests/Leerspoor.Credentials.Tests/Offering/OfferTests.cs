using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Offering;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Offering;

/// <summary>A wallet app fetches a badge by a QR: OpenID4VCI 1.0, pre-authorised, and every way in which it is refused.</summary>
public sealed class OfferTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    internal const string GrantType = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    [Fact]
    public async Task A_wallet_app_fetches_the_badge_bound_to_its_own_key()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var phone = await PhoneAsync();
        var (code, pin) = await OfferedAsync(stage, card);
        var (status, tokens) = await phone.TokenAsync(code, pin);
        status.ShouldBe(HttpStatusCode.OK);
        var token = tokens["access_token"]!.GetValue<string>();

        var (got, answer) = await phone.CredentialAsync(token, await phone.ProofAsync());

        got.ShouldBe(HttpStatusCode.OK);
        var badge = answer["credentials"]![0]!["credential"]!;
        badge["id"]!.GetValue<string>().ShouldEndWith(card.Path);
        badge["credentialSubject"]!["id"]!
            .GetValue<string>()
            .ShouldBe(DidKey.Of(phone.Key.PublicKey));
        var verdict = await stage.VerifyAsync(badge.ToJsonString());
        verdict["verdict"]!.GetValue<string>().ShouldBe("genuine");
        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        var after = await stage.VerifyAsync(badge.ToJsonString());
        after["verdict"]!.GetValue<string>().ShouldBe("refused");
        (await phone.CredentialAsync(token, await phone.ProofAsync())).Answer["error"]!
            .GetValue<string>()
            .ShouldBe("credential_request_denied");
    }

    [Fact]
    public async Task On_the_page_stand_a_code_and_a_number()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var participant = await stage.Participant.SignedInAsync();
        await participant.GetAsync($"/mijn/badges/{card.Id.Value}/wallet");

        await participant.SubmitAsync("form:has([value='offer'])");

        participant.Page.QuerySelector("svg.qr").ShouldNotBeNull();
        participant.Page.QuerySelector(".offer__pin")!.TextContent.Length.ShouldBe(6);
        participant.Page.QuerySelector("a[href^='openid-credential-offer:']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_code_works_once_for_ten_minutes_and_five_wrong_numbers_end_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var phone = await PhoneAsync();
        var (code, pin) = await OfferedAsync(stage, card);
        (await phone.TokenAsync(code, pin)).Status.ShouldBe(HttpStatusCode.OK);
        Error(await phone.TokenAsync(code, pin)).ShouldBe("invalid_grant");

        (code, pin) = await OfferedAsync(stage, card);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Error(await phone.TokenAsync(code, pin)).ShouldBe("invalid_grant");

        (code, pin) = await OfferedAsync(stage, card);
        var wrong = pin == "000000" ? "111111" : "000000";
        for (var i = 0; i < CredentialOffer.MostTries; i++)
            Error(await phone.TokenAsync(code, wrong)).ShouldBe("invalid_grant");
        Error(await phone.TokenAsync(code, pin)).ShouldBe("invalid_grant");
        Error(await phone.TokenAsync(code, "")).ShouldBe("invalid_request");
        Error(await phone.TokenAsync("verzonnen", pin)).ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_proof_that_does_not_hold_is_refused()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var phone = await PhoneAsync();
        using var other = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var token = await phone.TokenOfAsync(stage, this);
        var nonce = await phone.NonceAsync();
        string[] wrong =
        [
            "geen.jwt",
            phone.Proof(nonce, header: h => h["typ"] = "JWT"),
            phone.Proof(nonce, header: h => h["alg"] = "none"),
            phone.Proof(nonce, header: h => h["alg"] = "HS256"),
            phone.Proof(nonce, header: h => h["crit"] = new JsonArray("b64")),
            phone.Proof(nonce, header: h => h.Remove("kid")),
            phone.Proof(nonce, header: h => h["kid"] = "did:web:elders.example#1"),
            phone.Proof(
                nonce,
                header: h => h["kid"] = DidKey.VerificationMethodOf(other.PublicKey)
            ),
            phone.Proof(nonce, header: h => h["jwk"] = new JsonObject()),
            phone.Proof(nonce, claims: c => c["aud"] = "https://elders.example"),
            phone.Proof(nonce, claims: c => c["iat"] = 1),
            phone.Proof(nonce)[..^4] + "AAAA",
        ];

        foreach (var proof in wrong)
            Error(await phone.CredentialAsync(token, proof)).ShouldBe("invalid_proof", proof);
        Error(await phone.CredentialAsync(token, phone.Proof("verzonnen")))
            .ShouldBe("invalid_nonce");
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        Error(await phone.CredentialAsync(token, phone.Proof(nonce))).ShouldBe("invalid_nonce");
    }

    [Fact]
    public async Task What_is_not_asked_as_the_standard_says_is_refused()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var phone = await PhoneAsync();
        var token = await phone.TokenOfAsync(stage, this);

        Error(await phone.PostAsync("/openid4vci/credential", "geen json", token))
            .ShouldBe("invalid_credential_request");
        Error(
                await phone.PostAsync(
                    "/openid4vci/credential",
                    """{"credential_configuration_id":"Paspoort"}""",
                    token
                )
            )
            .ShouldBe("unknown_credential_configuration");
        Error(
                await phone.PostAsync(
                    "/openid4vci/credential",
                    """{"credential_configuration_id":"OpenBadgeCredential"}""",
                    token
                )
            )
            .ShouldBe("invalid_proof");
        var (status, answer) = await phone.PostAsync("/openid4vci/credential", "{}", "verzonnen");
        (status, answer["error"]!.GetValue<string>()).ShouldBe(
            (HttpStatusCode.Unauthorized, "invalid_token")
        );
    }

    [Fact]
    public async Task The_metadata_names_the_same_issuer_as_the_offer()
    {
        using var phone = await PhoneAsync();
        var metadata = await phone.MetadataAsync();
        metadata["credential_issuer"]!.GetValue<string>().ShouldBe(phone.Issuer);
        metadata["credential_configurations_supported"]!["OpenBadgeCredential"]!["format"]!
            .GetValue<string>()
            .ShouldBe("ldp_vc");
    }

    [Fact]
    public async Task Shown_as_an_address_the_offer_is_the_same_until_it_is_used()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var phone = await PhoneAsync();
        using var client = await app.AnonymousAsync();
        var made = (await MakeAsync(stage.Participant.Actor, card)).Value!;
        var address = new Uri(
            Uri.UnescapeDataString(made.Reference.Split("credential_offer_uri=")[1])
        );
        address.AbsoluteUri.ShouldStartWith(phone.Issuer);
        var here = new Uri(address.AbsolutePath, UriKind.Relative);

        var offer = JsonNode.Parse(await client.GetStringAsync(here))!;

        JsonNode
            .DeepEquals(
                offer,
                JsonNode.Parse(Uri.UnescapeDataString(made.Address.Split("credential_offer=")[1]))
            )
            .ShouldBeTrue();
        offer.ToJsonString().ShouldNotContain(made.Pin);
        var code = offer["grants"]![GrantType]!["pre-authorized_code"]!.GetValue<string>();
        (await phone.TokenAsync(code, made.Pin)).Status.ShouldBe(HttpStatusCode.OK);
        using var after = await client.GetAsync(here);
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stranger_offers_nothing()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
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
            (await MakeAsync(stranger, card)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        (await MakeAsync(stage.Participant.Actor, card)).Refusal.ShouldBe(
            CredentialsRefusals.Unknown
        );
    }

    internal async Task<(string Code, string Pin)> OfferedAsync(
        CredentialsStage stage,
        CredentialCard card
    )
    {
        var made = (await MakeAsync(stage.Participant.Actor, card)).Value!;
        var offer = JsonNode.Parse(
            Uri.UnescapeDataString(made.Address.Split("credential_offer=")[1])
        )!;
        return (offer["grants"]![GrantType]!["pre-authorized_code"]!.GetValue<string>(), made.Pin);
    }

    private Task<Outcome<MakeOffer.Made>> MakeAsync(Actor actor, CredentialCard card) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<MakeOffer>()
                    .HandleAsync(actor, card.Id, CancellationToken.None)
        );

    private async Task<Phone> PhoneAsync() =>
        new(
            await app.AnonymousAsync(),
            app.Services.GetRequiredService<IssuerOptions>().AddressOf(""),
            () => app.Clock.Now
        );

    private static string Error((HttpStatusCode Status, JsonNode Answer) answer) =>
        answer.Answer["error"]!.GetValue<string>();
}
