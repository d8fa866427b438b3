using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Tests.Verifying;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>The API of Open Badges 3.0, as a program elsewhere calls it.</summary>
public sealed class WalletApiTests(OutsideApp app) : IClassFixture<OutsideApp>
{
    [Fact]
    public async Task Discovery_says_where_everything_is()
    {
        using var client = await app.AnonymousAsync();
        var found = JsonNode.Parse(
            await client.GetStringAsync(new Uri("/ims/ob/v3p0/discovery", UriKind.Relative))
        )!;
        var scheme = found["components"]!["securitySchemes"]!["OAuth2ACG"]!;
        scheme["x-imssf-registrationUrl"]!.GetValue<string>().ShouldEndWith("/oauth/register");
        scheme["flows"]!["authorizationCode"]!["scopes"]!.AsObject().Count.ShouldBe(4);
        var metadata = JsonNode.Parse(
            await client.GetStringAsync(
                new Uri("/.well-known/oauth-authorization-server", UriKind.Relative)
            )
        )!;
        metadata["code_challenge_methods_supported"]![0]!.GetValue<string>().ShouldBe("S256");
    }

    [Fact]
    public async Task A_program_reads_page_by_page_what_the_person_holds_and_nothing_of_others()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var other = await stage.Region.PersonAsync(Kernel.Role.Participant);
        await stage.Region.CareAsync(stage.Coach, other, Kernel.Role.Coach);
        await stage.IssueAsync(stage.Coach.Actor, stage.Order() with { Recipient = other.Id });
        var first = await stage.IssuedAsync(Guid.CreateVersion7());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await stage.IssuedAsync(Guid.CreateVersion7());
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Read);

        using var answer = await wallet.CallAsync("/credentials?limit=1&offset=1", token);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Total-Count").ShouldBe(["2"]);
        answer.Headers.GetValues("Link").Single().ShouldContain("rel=\"prev\"");
        var listed = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        listed["credential"]!.AsArray().Count.ShouldBe(1);
        listed["credential"]![0]!["id"]!.GetValue<string>().ShouldEndWith(first.Path);
        using var since = await wallet.CallAsync(
            $"/credentials?since={Uri.EscapeDataString(app.Clock.Now.ToString("O"))}",
            token
        );
        var newer = JsonNode.Parse(await since.Content.ReadAsStringAsync())!;
        newer["credential"]!.AsArray().ShouldHaveSingleItem()!["id"]!
            .GetValue<string>()
            .ShouldEndWith(second.Path);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=veel")]
    [InlineData("offset=-1")]
    [InlineData("since=gisteren")]
    public async Task A_page_that_cannot_be_read_is_refused(string query)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Read);
        using var answer = await wallet.CallAsync($"/credentials?{query}", token);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("imsx_codeMajor");
    }

    [Fact]
    public async Task Without_a_token_401_and_without_the_scope_403()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Profile);
        foreach (var path in new[] { "/credentials", "/profile" })
        {
            using var none = await wallet.CallAsync(path, null);
            none.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            none.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        }

        using var read = await wallet.CallAsync("/credentials", token);
        read.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var add = await wallet.CallAsync("/credentials", token, "{}");
        add.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var profile = await wallet.CallAsync("/profile", token);
        (await profile.Content.ReadAsStringAsync()).ShouldContain("Samira Yilmaz");
    }

    [Fact]
    public async Task A_profile_can_be_added_to_and_who_it_is_cannot_be_changed()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(
            stage.Participant,
            $"{WalletApp.Profile} {WalletApp.Change}"
        );
        using var before = await wallet.CallAsync("/profile", token);
        var mine = JsonNode.Parse(await before.Content.ReadAsStringAsync())!;
        mine["description"] = "Werkt graag buiten.";
        mine["url"] = "https://samira.example";

        using var put = await PutAsync(wallet, token, mine.ToJsonString());
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var after = await wallet.CallAsync("/profile", token);
        (await after.Content.ReadAsStringAsync()).ShouldBe(mine.ToJsonString());

        using var other = await PutAsync(
            wallet,
            token,
            "{\"type\":[\"Profile\"],\"name\":\"Iemand anders\"}"
        );
        (await other.Content.ReadAsStringAsync()).ShouldNotContain("Iemand anders");

        string[] wrong =
        [
            "[]",
            "{\"type\":[\"Profile\"],\"name\":[\"Iemand anders\"]}",
            "{\"type\":[\"Profile\"],\"id\":\"urn:uuid:0\"}",
            "{\"type\":[\"Profile\"],\"url\":\"javascript:alert(1)\"}",
            "{\"type\":[\"Profile\"],\"rollen\":\"beheerder\"}",
            "{\"type\":[\"Profile\"],\"type\":[\"Profile\"]}",
            "{\"type\":\"Profile\",\"email\":{}}",
        ];
        foreach (var body in wrong)
        {
            using var refused = await PutAsync(wallet, token, body);
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        using var reader = await WalletApp.RegisteredAsync(app);
        var readOnly = await reader.TokenAsync(stage.Participant, WalletApp.Profile);
        using var forbidden = await PutAsync(reader, readOnly, mine.ToJsonString());
        forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> PutAsync(
        WalletApp wallet,
        string token,
        string body
    ) => wallet.CallAsync("/profile", token, body, HttpMethod.Put);

    [Fact]
    public async Task A_program_adds_a_badge_once_and_a_newer_one_takes_its_place()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, $"{WalletApp.Add} {WalletApp.Read}");
        var signed = forger.Sign(app.Clock.Now);

        using var created = await wallet.CallAsync("/credentials", token, signed);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var same = await wallet.CallAsync("/credentials", token, signed);
        same.StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using var newer = await wallet.CallAsync("/credentials", token, forger.Sign(app.Clock.Now));
        newer.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var answer = await wallet.CallAsync("/credentials", token);
        answer.Headers.GetValues("X-Total-Count").ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_is_no_badge_or_an_address_is_refused_and_nothing_is_fetched()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Add);
        foreach (var body in new[] { "{}", "https://badges.example/x", "<svg/>", "eyJh.b.c" })
        {
            using var answer = await wallet.CallAsync("/credentials", token, body);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
        }

        app.Web.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_badge_of_another_of_this_website_does_not_come_in()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = await stage.SignedAsync(await stage.IssuedAsync());
        var other = await stage.Region.PersonAsync(Kernel.Role.Participant);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(other, WalletApp.Add);

        using var answer = await wallet.CallAsync("/credentials", token, signed);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("import-of-another");
    }
}
