using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>What a program registers is what it gets back, and what holds when it asks a person (RFC 7591).</summary>
public sealed class RegistrationTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Every_id_that_is_given_out_is_one_that_opens_again()
    {
        using var wallet = await WalletApp.RegisteredAsync(app);
        var longest = 0;
        for (var length = 100; length <= 900; length += 100)
        {
            var (status, answer) = await wallet.RegisterAsync(
                Registration(redirects: Enumerable.Range(0, 5).Select(i => Long(i, length)))
            );
            if (status != HttpStatusCode.Created)
            {
                status.ShouldBe(HttpStatusCode.BadRequest);
                answer["error"]!.GetValue<string>().ShouldBe("invalid_client_metadata");
                continue;
            }

            longest = length;
            var (_, used) = await wallet.TokenAsync([
                ("grant_type", "authorization_code"),
                ("code", "verzonnen"),
                ("client_id", answer["client_id"]!.GetValue<string>()),
            ]);
            used["error"]!.GetValue<string>().ShouldBe("invalid_grant");
        }

        longest.ShouldBeInRange(100, 800);
    }

    [Fact]
    public async Task The_answer_holds_what_was_registered_and_nothing_unknown()
    {
        using var wallet = await WalletApp.RegisteredAsync(app);
        var asked = Parsed(Registration());
        asked["client_uri"] = "https://wallet.example/";
        asked["logo_uri"] = "https://wallet.example/logo.png";
        asked["tos_uri"] = "https://wallet.example/voorwaarden";
        asked["policy_uri"] = "https://wallet.example/privacy";
        asked["software_id"] = "mijn-portfolio";
        asked["software_version"] = "2.1";
        asked["contacts"] = new JsonArray("hulp@wallet.example");
        asked["scope"] = WalletApp.Read;
        var members = asked.Select(member => member.Key).ToList();
        asked["favourite_colour"] = "oranje";

        var (status, answer) = await wallet.RegisterAsync(asked.ToJsonString());

        status.ShouldBe(HttpStatusCode.Created);
        foreach (var member in members)
            JsonNode.DeepEquals(answer[member], asked[member]).ShouldBeTrue(member);
        answer["favourite_colour"].ShouldBeNull();
        answer["grant_types"]!.AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("client_uri", "\"javascript:alert(1)\"")]
    [InlineData("logo_uri", "7")]
    [InlineData("tos_uri", "\"\"")]
    [InlineData("policy_uri", "[]")]
    [InlineData("software_id", "{}")]
    [InlineData("software_version", "LONG")]
    [InlineData("contacts", "\"hulp@wallet.example\"")]
    [InlineData("contacts", "[7]")]
    public async Task What_is_known_and_cannot_be_is_refused(string key, string value)
    {
        using var wallet = await WalletApp.RegisteredAsync(app);
        var asked = Parsed(Registration());
        asked[key] = JsonNode.Parse(
            value.Replace("LONG", $"\"{new string('x', 1000)}\"", StringComparison.Ordinal)
        );
        var (status, answer) = await wallet.RegisterAsync(asked.ToJsonString());
        status.ShouldBe(HttpStatusCode.BadRequest);
        answer["error"]!.GetValue<string>().ShouldBe("invalid_client_metadata");
    }

    [Fact]
    public async Task A_program_asks_for_no_more_than_it_registered_for()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var asked = Parsed(Registration());
        asked["scope"] = $"{WalletApp.Read} {WalletApp.Profile}";
        var id = (await wallet.RegisterAsync(asked.ToJsonString())).Answer["client_id"]!.ToString();
        using var visitor = await stage.Participant.SignedInAsync();

        await visitor.GetAsync(wallet.Asks($"{WalletApp.Read} {WalletApp.Add}", ("client_id", id)));
        WalletApp.Part(visitor.Location!, "error").ShouldBe("invalid_scope");
        await visitor.GetAsync(wallet.Asks("OpenBadgeCredential", ("client_id", id)));
        WalletApp.Part(visitor.Location!, "error").ShouldBe("invalid_scope");
        await visitor.GetAsync(wallet.Asks(WalletApp.Profile, ("client_id", id)));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://127.0.0.1:51004/terug", true)]
    [InlineData("http://127.0.0.1/terug", true)]
    [InlineData("http://[::1]:7/terug?x=1", true)]
    [InlineData("http://127.0.0.1:51004/elders", false)]
    [InlineData("http://[::1]:7/terug", false)]
    [InlineData("http://127.0.0.1:99999/terug", false)]
    [InlineData("http://127.0.0.1:80@evil.example/terug", false)]
    [InlineData("http://127.0.0.1.evil.example/terug", false)]
    [InlineData("http://localhost:51004/terug", false)]
    [InlineData("https://wallet.example:8443/terug", false)]
    public async Task On_this_machine_any_port_will_do(string redirect, bool known)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var (_, answer) = await wallet.RegisterAsync(
            Registration(
                redirects:
                [
                    "http://127.0.0.1:8080/terug",
                    "http://[::1]/terug?x=1",
                    "http://localhost/terug",
                    "https://wallet.example/terug",
                ]
            )
        );
        using var visitor = await stage.Participant.SignedInAsync();
        await visitor.GetAsync(
            wallet.Asks(
                WalletApp.Read,
                ("client_id", answer["client_id"]!.GetValue<string>()),
                ("redirect_uri", redirect)
            )
        );
        visitor.Status.ShouldBe(known ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null, "invalid_request")]
    [InlineData("", "invalid_request")]
    [InlineData("token", "unsupported_response_type")]
    public async Task Without_a_response_type_the_request_is_wrong(string? type, string error)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var visitor = await stage.Participant.SignedInAsync();
        await visitor.GetAsync(wallet.Asks(WalletApp.Read, ("response_type", type)));
        WalletApp.Part(visitor.Location!, "error").ShouldBe(error);
    }

    private static string Long(int i, int length) =>
        $"https://wallet.example/{i}/{new string('x', length)}";

    private static JsonObject Parsed(string json) => JsonNode.Parse(json)!.AsObject();

    private static string Registration(IEnumerable<string>? redirects = null) =>
        new JsonObject
        {
            ["client_name"] = "Mijn Portfolio",
            ["redirect_uris"] = new JsonArray([
                .. (redirects ?? [WalletApp.Redirect]).Select(one => (JsonNode)one),
            ]),
            ["token_endpoint_auth_method"] = "none",
        }.ToJsonString();
}
