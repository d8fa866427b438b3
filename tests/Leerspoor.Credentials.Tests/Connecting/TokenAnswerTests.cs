using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Tests.Offering;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>How the answers about tokens are sent, and tokens that do less than the grant (RFC 6749, sections 5 and 6).</summary>
public sealed class TokenAnswerTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Theory]
    [InlineData("/oauth/token")]
    [InlineData("/oauth/revoke")]
    public async Task A_wrong_secret_is_answered_with_how_to_show_one(string path)
    {
        using var wallet = await WalletApp.RegisteredAsync(app, "client_secret_basic");
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([
                new("grant_type", "authorization_code"),
                new("code", "x"),
                new("token", "x"),
            ]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{wallet.Id}:raad eens"))
        );

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Basic");
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!
            .GetValue<string>()
            .ShouldBe("invalid_client");
    }

    [Fact]
    public async Task Tokens_stay_in_no_cache_however_old()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var code = await wallet.CodeAsync(stage.Participant, WalletApp.Read);
        var (offered, pin) = await new OfferTests(app).OfferedAsync(
            stage,
            await stage.IssuedAsync()
        );
        Dictionary<string, string>[] forms =
        [
            new()
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = WalletApp.Redirect,
                ["code_verifier"] = wallet.Verifier,
                ["client_id"] = wallet.Id,
            },
            new()
            {
                ["grant_type"] = OfferTests.GrantType,
                ["pre-authorized_code"] = offered,
                ["tx_code"] = pin,
            },
        ];
        using var client = await app.AnonymousAsync();
        foreach (var form in forms)
        {
            using var content = new FormUrlEncodedContent(form);
            using var answer = await client.PostAsync(
                new Uri("/oauth/token", UriKind.Relative),
                content
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.Pragma.ToString().ShouldBe("no-cache");
        }
    }

    [Fact]
    public async Task A_refresh_may_ask_for_less_and_not_for_more()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var both = $"{WalletApp.Read} {WalletApp.Profile}";
        var (_, first) = await wallet.ExchangeAsync(
            await wallet.CodeAsync(stage.Participant, both)
        );

        var (wide, refused) = await wallet.TokenAsync(
            Refresh(wallet, first, $"{WalletApp.Read} {WalletApp.Add}")
        );
        (wide, refused["error"]!.GetValue<string>()).ShouldBe(
            (HttpStatusCode.BadRequest, "invalid_scope")
        );
        (await wallet.TokenAsync(Refresh(wallet, first, "alles"))).Answer["error"]!
            .GetValue<string>()
            .ShouldBe("invalid_scope");

        var (status, narrow) = await wallet.TokenAsync(Refresh(wallet, first, WalletApp.Profile));
        status.ShouldBe(HttpStatusCode.OK);
        narrow["scope"]!.GetValue<string>().ShouldBe(WalletApp.Profile);
        await DoesAsync(wallet, narrow, "/profile", HttpStatusCode.OK);
        await DoesAsync(wallet, narrow, "/credentials", HttpStatusCode.Forbidden);
        // the mark of it cannot be taken off or changed
        var token = narrow["access_token"]!.GetValue<string>();
        foreach (var forged in new[] { token.Split('.')[0], token.Split('.')[0] + ".02" })
        {
            using var answer = await wallet.CallAsync("/credentials", forged);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        // the refresh token keeps all that the person allowed
        var (_, full) = await wallet.TokenAsync(Refresh(wallet, narrow, null));
        full["scope"]!.GetValue<string>().ShouldBe(both);
        await DoesAsync(wallet, full, "/credentials", HttpStatusCode.OK);
    }

    private static async Task DoesAsync(
        WalletApp wallet,
        JsonNode tokens,
        string path,
        HttpStatusCode status
    )
    {
        using var answer = await wallet.CallAsync(path, tokens["access_token"]!.GetValue<string>());
        answer.StatusCode.ShouldBe(status);
    }

    private static List<(string, string)> Refresh(WalletApp wallet, JsonNode last, string? scope)
    {
        List<(string, string)> fields =
        [
            ("grant_type", "refresh_token"),
            ("refresh_token", last["refresh_token"]!.GetValue<string>()),
            ("client_id", wallet.Id),
        ];
        if (scope is not null)
            fields.Add(("scope", scope));
        return fields;
    }
}
