using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Tests.Offering;
using Leerspoor.Credentials.Tests.Verifying;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>Bodies whose length nobody says before: read as far as they may go.</summary>
public sealed class ChunkedTests(OutsideApp app) : IClassFixture<OutsideApp>
{
    private const string Registration =
        """{"client_name":"x","redirect_uris":["https://a.example/"]}""";

    [Theory]
    [InlineData(Registration, HttpStatusCode.Created)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task A_program_registers(string body, HttpStatusCode status) =>
        (await SendAsync(HttpMethod.Post, "/oauth/register", body)).Status.ShouldBe(status);

    [Fact]
    public async Task A_code_is_exchanged()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var code = await wallet.CodeAsync(stage.Participant, WalletApp.Read);
        var form = string.Join(
            '&',
            "grant_type=authorization_code",
            $"code={code}",
            $"redirect_uri={Uri.EscapeDataString(WalletApp.Redirect)}",
            $"code_verifier={wallet.Verifier}",
            $"client_id={wallet.Id}"
        );
        var (status, answer) = await SendAsync(
            HttpMethod.Post,
            "/oauth/token",
            form,
            type: "application/x-www-form-urlencoded"
        );
        status.ShouldBe(HttpStatusCode.OK);
        answer["access_token"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_badge_and_a_profile_come_in()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(
            stage.Participant,
            $"{WalletApp.Add} {WalletApp.Change}"
        );
        (
            await SendAsync(
                HttpMethod.Post,
                "/ims/ob/v3p0/credentials",
                forger.Sign(app.Clock.Now),
                token
            )
        ).Status.ShouldBe(HttpStatusCode.Created);
        (
            await SendAsync(
                HttpMethod.Put,
                "/ims/ob/v3p0/profile",
                """{"type":["Profile"],"description":"x"}""",
                token
            )
        ).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wallet_app_fetches_its_badge()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var phone = new Phone(
            await app.AnonymousAsync(),
            app.Services.GetRequiredService<IssuerOptions>().AddressOf(""),
            () => app.Clock.Now
        );
        using var wallet = await WalletApp.RegisteredAsync(app);
        var card = await stage.IssuedAsync();
        var code = await wallet.CodeAsync(
            stage.Participant,
            wallet.Asks("OpenBadgeCredential"),
            card.Id.Value.ToString()
        );
        var (_, tokens) = await wallet.ExchangeAsync(code);
        var request = new JsonObject
        {
            ["credential_configuration_id"] = "OpenBadgeCredential",
            ["proofs"] = new JsonObject { ["jwt"] = new JsonArray(await phone.ProofAsync()) },
        };
        (
            await SendAsync(
                HttpMethod.Post,
                "/openid4vci/credential",
                request.ToJsonString(),
                tokens["access_token"]!.GetValue<string>()
            )
        ).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("POST", "/oauth/register", "application/json")]
    [InlineData("POST", "/oauth/token", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/ims/ob/v3p0/credentials", "application/json")]
    [InlineData("PUT", "/ims/ob/v3p0/profile", "application/json")]
    [InlineData("POST", "/openid4vci/credential", "application/json")]
    public async Task What_is_too_large_is_refused_however_it_is_sent(
        string method,
        string path,
        string type
    )
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var card = await stage.IssuedAsync();
        var token = path.StartsWith("/openid4vci", StringComparison.Ordinal)
            ? (
                await wallet.ExchangeAsync(
                    await wallet.CodeAsync(
                        stage.Participant,
                        wallet.Asks("OpenBadgeCredential"),
                        card.Id.Value.ToString()
                    )
                )
            ).Answer["access_token"]!.GetValue<string>()
            : await wallet.TokenAsync(stage.Participant, $"{WalletApp.Add} {WalletApp.Change}");
        var body = type.EndsWith("urlencoded", StringComparison.Ordinal)
            ? "grant_type=" + new string('x', 2_000_000)
            : $$"""{"type":"{{new string('x', 2_000_000)}}"}""";
        foreach (var chunked in new[] { true, false })
        {
            var (status, answer) = await SendAsync(
                new HttpMethod(method),
                path,
                body,
                token,
                type,
                chunked
            );
            status.ShouldBe(HttpStatusCode.RequestEntityTooLarge, path);
            (answer["error"] ?? answer["imsx_codeMajor"]).ShouldNotBeNull();
        }
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(
        HttpMethod method,
        string path,
        string body,
        string? token = null,
        string type = "application/json",
        bool chunked = true
    )
    {
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(method, path)
        {
            Content = chunked
                ? new Unmeasured(Encoding.UTF8.GetBytes(body))
                : new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = new(type);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (chunked)
            request.Headers.TransferEncodingChunked = true;
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, JsonNode.Parse(text)!);
    }

    /// <summary>Content that does not say how long it is.</summary>
    private sealed class Unmeasured(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
