using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>Codes and tokens: what they are exchanged for, and every way in which they do not hold.</summary>
public sealed class TokenTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_code_gives_tokens_once_and_a_second_time_ends_everything()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var code = await wallet.CodeAsync(stage.Participant, WalletApp.Read);
        var (status, first) = await wallet.ExchangeAsync(code);
        status.ShouldBe(HttpStatusCode.OK);
        var token = first["access_token"]!.GetValue<string>();
        using (var answer = await wallet.CallAsync("/credentials", token))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        var (again, refused) = await wallet.ExchangeAsync(code);

        (again, refused["error"]!.GetValue<string>()).ShouldBe(
            (HttpStatusCode.BadRequest, "invalid_grant")
        );
        using var after = await wallet.CallAsync("/credentials", token);
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("code_verifier", "0123456789012345678901234567890123456789012", "invalid_grant")]
    [InlineData("code_verifier", "", "invalid_grant")]
    [InlineData("redirect_uri", "https://wallet.example/anders", "invalid_grant")]
    [InlineData("code", "verzonnen", "invalid_grant")]
    [InlineData("client_id", "verzonnen", "invalid_client")]
    [InlineData("grant_type", "password", "unsupported_grant_type")]
    public async Task A_wrong_exchange_is_refused(string key, string value, string error)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var code = await wallet.CodeAsync(stage.Participant, WalletApp.Read);

        var (_, answer) = await wallet.ExchangeAsync(code, (key, value));

        answer["error"]!.GetValue<string>().ShouldBe(error);
    }

    [Fact]
    public async Task Another_program_cannot_use_the_code()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var thief = await WalletApp.RegisteredAsync(app);
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        var code = await wallet.CodeAsync(stage.Participant, WalletApp.Read);

        var (_, answer) = await thief.ExchangeAsync(code, ("code_verifier", wallet.Verifier));

        answer["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task After_two_minutes_the_code_is_worth_nothing()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var code = await wallet.CodeAsync(stage.Participant, WalletApp.Read);
        app.Clock.Advance(TimeSpan.FromMinutes(3));

        var (_, answer) = await wallet.ExchangeAsync(code);

        answer["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_program_with_a_secret_must_show_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app, "client_secret_basic");
        using var other = await WalletApp.RegisteredAsync(app, "client_secret_basic");
        var code = await wallet.CodeAsync(stage.Participant, WalletApp.Read);
        (string, string)[] fields =
        [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", WalletApp.Redirect),
            ("code_verifier", wallet.Verifier),
        ];
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        var (without, _) = await wallet.ExchangeAsync(code);
        var (wrong, _) = await wallet.TokenAsync(fields, Basic(wallet.Id, "raad eens"));
        var (right, _) = await wallet.TokenAsync(fields, Basic(wallet.Id, wallet.Secret!));

        (without, wrong, right).ShouldBe(
            (HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK)
        );
        other.Secret.ShouldNotBe(wallet.Secret);
    }

    [Fact]
    public async Task A_refresh_token_gives_new_ones_once_and_a_stolen_one_ends_everything()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var (_, first) = await wallet.ExchangeAsync(
            await wallet.CodeAsync(stage.Participant, WalletApp.Profile)
        );
        var old = first["refresh_token"]!.GetValue<string>();

        var (status, second) = await wallet.RefreshAsync(old);
        status.ShouldBe(HttpStatusCode.OK);
        var token = second["access_token"]!.GetValue<string>();
        using (var answer = await wallet.CallAsync("/profile", token))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (
            var before = await wallet.CallAsync(
                "/profile",
                first["access_token"]!.GetValue<string>()
            )
        )
            before.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var (_, stolen) = await wallet.RefreshAsync(old);
        stolen["error"]!.GetValue<string>().ShouldBe("invalid_grant");
        using var after = await wallet.CallAsync("/profile", token);
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_access_token_holds_an_hour_and_a_refresh_token_ninety_days()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var (_, given) = await wallet.ExchangeAsync(
            await wallet.CodeAsync(stage.Participant, WalletApp.Profile)
        );
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        using (
            var late = await wallet.CallAsync("/profile", given["access_token"]!.GetValue<string>())
        )
            late.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        app.Clock.Advance(TimeSpan.FromDays(90));
        var (_, answer) = await wallet.RefreshAsync(given["refresh_token"]!.GetValue<string>());
        answer["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Revoked_by_the_program_nothing_holds_and_an_unknown_token_is_no_error()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Profile);

        (await wallet.RevokeAsync("verzonnen")).ShouldBe(HttpStatusCode.OK);
        (await wallet.RevokeAsync(token)).ShouldBe(HttpStatusCode.OK);

        using var after = await wallet.CallAsync("/profile", token);
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static AuthenticationHeaderValue Basic(string id, string secret) =>
        new(
            "Basic",
            Convert.ToBase64String(
                Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")
            )
        );
}
