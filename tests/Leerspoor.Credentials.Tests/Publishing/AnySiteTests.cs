using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Hosting;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Publishing;

/// <summary>The program under a public address with a path, as behind a gateway that serves more.</summary>
public sealed class PathApp : LeerspoorApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("public-url", "https://regio.example/leerspoor");
    }
}

/// <summary>Verifiers and wallet apps that run within a page of another website, and issuers whose address has a path.</summary>
public sealed class AnySiteTests(PublicApp app, PathApp path)
    : IClassFixture<PublicApp>,
        IClassFixture<PathApp>
{
    [Fact]
    public async Task What_a_verifier_needs_can_be_read_by_a_page_of_any_website()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = JsonNode.Parse(await stage.SignedAsync(card))!;
        DidWeb.TryGetDocumentUrl(signed["issuer"]!["id"]!.GetValue<string>(), out var did);
        using var client = await app.AnonymousAsync();
        string[] open =
        [
            did!.AbsolutePath,
            new Uri(signed["credentialStatus"]!["statusListCredential"]!.ToString()).AbsolutePath,
            new Uri(signed["credentialSubject"]!["achievement"]!["id"]!.ToString()).AbsolutePath,
            $"{card.Path}/bestand",
            $"{card.Path}/bestand.jwt",
            $"{card.Path}/badge.png",
            $"{card.Path}/elm",
            $"{card.Path}/ingetrokken",
            "/.well-known/oauth-authorization-server",
            "/.well-known/openid-credential-issuer",
            "/ims/ob/v3p0/discovery",
        ];

        foreach (var address in open)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            Header(answer, "Access-Control-Allow-Origin").ShouldBe("*", address);
            answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse(address);
        }
    }

    [Theory]
    [InlineData("/api/verify")]
    [InlineData("/oauth/token")]
    [InlineData("/oauth/register")]
    [InlineData("/openid4vci/credential")]
    [InlineData("/openid4vci/nonce")]
    [InlineData("/ims/ob/v3p0/credentials")]
    [InlineData("/ims/ob/v3p0/profile")]
    public async Task A_browser_that_asks_first_hears_that_it_may(string address)
    {
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", "https://wallet.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization, content-type");

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Header(answer, "Access-Control-Allow-Origin").ShouldBe("*");
        Header(answer, "Access-Control-Allow-Methods").ShouldContain("POST");
        Header(answer, "Access-Control-Allow-Headers").ShouldContain("Authorization");
    }

    [Fact]
    public async Task Pages_are_not_opened_to_other_websites()
    {
        using var client = await app.AnonymousAsync();
        foreach (var page in new[] { "/aanmelden", "/controleren" })
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse(page);
        }
    }

    [Fact]
    public async Task A_credential_and_a_list_are_verifiable_credentials_by_name()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = JsonNode.Parse(await stage.SignedAsync(card))!;
        var list = new Uri(signed["credentialStatus"]!["statusListCredential"]!.ToString());
        using var client = await app.AnonymousAsync();

        using var answer = await client.GetAsync(new Uri(list.AbsolutePath, UriKind.Relative));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vc");
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        json["id"]!.GetValue<string>().ShouldBe(list.AbsoluteUri);
        json["proof"]!.AsArray().ShouldHaveSingleItem();
        json["credentialSubject"]!["statusPurpose"]!.GetValue<string>().ShouldBe("revocation");
    }

    [Theory]
    [InlineData("oauth-authorization-server", "issuer")]
    [InlineData("openid-credential-issuer", "credential_issuer")]
    public async Task With_a_path_the_metadata_stand_where_the_standards_say(
        string document,
        string key
    )
    {
        using var client = await path.AnonymousAsync();

        var found = JsonNode.Parse(
            await client.GetStringAsync(
                new Uri($"/.well-known/{document}/leerspoor", UriKind.Relative)
            )
        )!;

        found[key]!.GetValue<string>().ShouldBe("https://regio.example/leerspoor");
        using var other = await client.GetAsync(
            new Uri($"/.well-known/{document}/elders", UriKind.Relative)
        );
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var without = await app.AnonymousAsync();
        using var none = await without.GetAsync(
            new Uri($"/.well-known/{document}/leerspoor", UriKind.Relative)
        );
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
