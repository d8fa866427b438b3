using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Tests.Offering;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>JSON that parses and cannot be read: half a character. Every door answers in its own protocol, as it does to any other nonsense.</summary>
public sealed class HostileJsonTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    // The first half of a character of two, without the second.
    private const string Half = "\\ud800";

    [Theory]
    [InlineData("""{"client_name":"HALF","redirect_uris":["https://a.example/"]}""")]
    [InlineData("""{"client_name":"x","redirect_uris":["https://a.example/HALF"]}""")]
    [InlineData("""{"client_name":"x","redirect_uris":["https://a.example/"],"scope":"HALF"}""")]
    [InlineData("""{"client_name":"x","redirect_uris":["https://a.example/"],"HALF":1}""")]
    [InlineData(
        """{"client_name":"x","redirect_uris":["https://a.example/"],"jwks":{"x":["HALF"]}}"""
    )]
    public async Task A_registration_with_half_a_character_is_refused(string body)
    {
        using var wallet = await WalletApp.RegisteredAsync(app);
        var (status, answer) = await wallet.RegisterAsync(WithHalf(body));
        status.ShouldBe(HttpStatusCode.BadRequest);
        answer["error"]!.GetValue<string>().ShouldBe("invalid_client_metadata");
    }

    [Theory]
    [InlineData("""{"credential_configuration_id":"HALF"}""")]
    [InlineData("""{"credential_identifier":"HALF"}""")]
    [InlineData("""{"credential_configuration_id":"OpenBadgeCredential","HALF":{}}""")]
    [InlineData(
        """{"credential_configuration_id":"OpenBadgeCredential","proofs":{"jwt":["HALF"]}}"""
    )]
    public async Task A_credential_request_with_half_a_character_is_refused(string body)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var phone = await PhoneAsync();
        var token = await phone.TokenOfAsync(stage, new OfferTests(app));
        var (status, answer) = await phone.PostAsync(
            "/openid4vci/credential",
            WithHalf(body),
            token
        );
        status.ShouldBe(HttpStatusCode.BadRequest);
        answer["error"]!.GetValue<string>().ShouldBe("invalid_credential_request");
    }

    [Theory]
    [InlineData("""{"typ":"openid4vci-proof+jwt","alg":"EdDSA","kid":"HALF"}""", "{}")]
    [InlineData("""{"typ":"HALF","alg":"EdDSA","kid":"x"}""", "{}")]
    [InlineData("""{"typ":"openid4vci-proof+jwt","alg":"EdDSA","jwk":{"x":"HALF"}}""", "{}")]
    [InlineData("""{"typ":"openid4vci-proof+jwt","alg":"EdDSA","kid":"x"}""", "{\"aud\":\"HALF\"}")]
    public async Task A_proof_with_half_a_character_is_refused(string header, string claims)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var phone = await PhoneAsync();
        var token = await phone.TokenOfAsync(stage, new OfferTests(app));
        var proof = $"{Part(header)}.{Part(claims)}.AAAA";
        var (status, answer) = await phone.CredentialAsync(token, proof);
        status.ShouldBe(HttpStatusCode.BadRequest);
        answer["error"]!.GetValue<string>().ShouldBe("invalid_proof");
    }

    [Theory]
    [InlineData("""[{"type":"HALF"}]""")]
    [InlineData("""[{"type":"openid_credential","credential_configuration_id":"HALF"}]""")]
    [InlineData("""[{"HALF":"openid_credential"}]""")]
    public async Task Details_with_half_a_character_go_back_as_an_error(string details)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var visitor = await stage.Participant.SignedInAsync();
        await visitor.GetAsync(
            wallet.Asks("", ("scope", null), ("authorization_details", WithHalf(details)))
        );
        WalletApp.Part(visitor.Location!, "error").ShouldBe("invalid_authorization_details");
    }

    [Theory]
    [InlineData("""{"type":["Profile"],"description":"HALF"}""")]
    [InlineData("""{"type":["HALF"],"description":"x"}""")]
    [InlineData("""{"type":["Profile"],"HALF":"x"}""")]
    public async Task A_profile_with_half_a_character_is_refused(string body)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Change);
        using var answer = await wallet.CallAsync(
            "/profile",
            token,
            WithHalf(body),
            HttpMethod.Put
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        said["imsx_codeMajor"]!.GetValue<string>().ShouldBe("failure");
    }

    private static string WithHalf(string json) =>
        json.Replace("HALF", Half, StringComparison.Ordinal);

    private static string Part(string json) =>
        System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(WithHalf(json)));

    private async Task<Phone> PhoneAsync() =>
        new(
            await app.AnonymousAsync(),
            app.Services.GetRequiredService<IssuerOptions>().AddressOf(""),
            () => app.Clock.Now
        );
}
