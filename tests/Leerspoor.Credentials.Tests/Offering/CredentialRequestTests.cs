using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Tests.Connecting;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Offering;

/// <summary>What a credential request may say, and what it may not (OpenID4VCI 1.0, chapters 6 and 8).</summary>
public sealed class CredentialRequestTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Details =
        """[{"type":"openid_credential","credential_configuration_id":"OpenBadgeCredential"}]""";

    [Fact]
    public async Task An_answer_that_must_be_encrypted_is_never_sent_in_clear()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var phone = await PhoneAsync();
        var token = await phone.TokenOfAsync(stage, new OfferTests(app));
        var request = await RequestAsync(phone);
        request["credential_response_encryption"] = new JsonObject
        {
            ["jwk"] = new JsonObject { ["kty"] = "EC", ["alg"] = "ECDH-ES" },
            ["enc"] = "A256GCM",
        };
        Error(await AskAsync(phone, request, token)).ShouldBe("invalid_encryption_parameters");
        request["credential_response_encryption"] = null;
        Error(await AskAsync(phone, request, token)).ShouldBe("invalid_encryption_parameters");
    }

    [Fact]
    public async Task It_names_one_badge_in_one_way()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var phone = await PhoneAsync();
        var token = await phone.TokenOfAsync(stage, new OfferTests(app));

        var neither = await RequestAsync(phone);
        neither.Remove("credential_configuration_id");
        Error(await AskAsync(phone, neither, token)).ShouldBe("invalid_credential_request");
        var both = await RequestAsync(phone);
        both["credential_identifier"] = "x";
        Error(await AskAsync(phone, both, token)).ShouldBe("invalid_credential_request");
        var strange = await RequestAsync(phone);
        strange["credential_configuration_id"] = 7;
        Error(await AskAsync(phone, strange, token)).ShouldBe("invalid_credential_request");
    }

    [Fact]
    public async Task An_identifier_that_the_token_did_not_bring_is_not_used()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var phone = await PhoneAsync();
        var (code, pin) = await new OfferTests(app).OfferedAsync(stage, card);
        var (_, tokens) = await phone.TokenAsync(code, pin);
        var request = await RequestAsync(phone);
        request.Remove("credential_configuration_id");
        request["credential_identifier"] = card.Id.Value.ToString();

        var answer = await AskAsync(phone, request, tokens["access_token"]!.GetValue<string>());

        Error(answer).ShouldBe("invalid_credential_request");

        using var wallet = await WalletApp.RegisteredAsync(app);
        var (_, granted) = await wallet.ExchangeAsync(
            await wallet.CodeAsync(
                stage.Participant,
                wallet.Asks("OpenBadgeCredential"),
                card.Id.Value.ToString()
            )
        );
        Error(await AskAsync(phone, request, granted["access_token"]!.GetValue<string>()))
            .ShouldBe("invalid_credential_request");
    }

    [Fact]
    public async Task Details_with_the_code_of_an_offer_are_answered_with_an_identifier()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var phone = await PhoneAsync();
        var (code, pin) = await new OfferTests(app).OfferedAsync(stage, card);

        Error(await phone.TokenAsync(code, pin, """[{"type":"payment"}]"""))
            .ShouldBe("invalid_authorization_details");
        Error(await phone.TokenAsync(code, pin, "geen json"))
            .ShouldBe("invalid_authorization_details");
        var (status, tokens) = await phone.TokenAsync(code, pin, Details);

        status.ShouldBe(HttpStatusCode.OK);
        var details = tokens["authorization_details"]![0]!;
        details["credential_configuration_id"]!.GetValue<string>().ShouldBe("OpenBadgeCredential");
        var request = await RequestAsync(phone);
        request.Remove("credential_configuration_id");
        request["credential_identifier"] = details["credential_identifiers"]![0]!.DeepClone();
        var token = tokens["access_token"]!.GetValue<string>();
        (await AskAsync(phone, request, token)).Status.ShouldBe(HttpStatusCode.OK);
        request["credential_identifier"] = "x";
        Error(await AskAsync(phone, request, token)).ShouldBe("unknown_credential_identifier");
    }

    [Fact]
    public async Task Without_a_token_nothing_is_said_about_what_is_wrong_with_it()
    {
        using var client = await app.AnonymousAsync();
        using var content = new StringContent("{}");
        using var answer = await client.PostAsync(
            new Uri("/openid4vci/credential", UriKind.Relative),
            content
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("error");
    }

    [Fact]
    public async Task The_badge_with_a_key_is_newer_than_the_one_it_takes_the_place_of()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var original = JsonNode.Parse(await stage.SignedAsync(card))!;
        using var phone = await PhoneAsync();
        var (code, pin) = await new OfferTests(app).OfferedAsync(stage, card);
        var token = (await phone.TokenAsync(code, pin)).Answer["access_token"]!.GetValue<string>();

        var first = await FetchedAsync(phone, token);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = await FetchedAsync(phone, token);

        first["refreshService"].ShouldBeNull("there stands the badge without the key of the app");
        first["id"]!.ToString().ShouldBe(original["id"]!.ToString());
        From(first).ShouldBeGreaterThan(From(original));
        first["awardedDate"]!.ToString().ShouldBe(original["awardedDate"]!.ToString());
        From(again).ShouldBe(From(first));
        var verdict = await stage.VerifyAsync(first.ToJsonString());
        verdict["verdict"]!.GetValue<string>().ShouldBe("genuine");
        verdict["credential"]!["newerEdition"].ShouldBeNull();
    }

    private static DateTimeOffset From(JsonNode badge) =>
        DateTimeOffset.Parse(badge["validFrom"]!.ToString(), CultureInfo.InvariantCulture);

    private static async Task<JsonNode> FetchedAsync(Phone phone, string token) =>
        (await phone.CredentialAsync(token, await phone.ProofAsync())).Answer["credentials"]![0]![
            "credential"
        ]!;

    private static async Task<JsonObject> RequestAsync(Phone phone) =>
        new()
        {
            ["credential_configuration_id"] = "OpenBadgeCredential",
            ["proofs"] = new JsonObject { ["jwt"] = new JsonArray(await phone.ProofAsync()) },
        };

    private static Task<(HttpStatusCode Status, JsonNode Answer)> AskAsync(
        Phone phone,
        JsonObject request,
        string token
    ) => phone.PostAsync("/openid4vci/credential", request.ToJsonString(), token);

    private static string Error((HttpStatusCode Status, JsonNode Answer) answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        return answer.Answer["error"]!.GetValue<string>();
    }

    private async Task<Phone> PhoneAsync() =>
        new(
            await app.AnonymousAsync(),
            app.Services.GetRequiredService<IssuerOptions>().AddressOf(""),
            () => app.Clock.Now
        );
}
