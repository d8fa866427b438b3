using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Publishing;

/// <summary>Public documents by the rules of HTTP: only their headers, by what is asked for, and only when they changed.</summary>
public sealed class PublicReadingTests(PublicApp app) : IClassFixture<PublicApp>
{
    [Fact]
    public async Task Who_asks_for_the_headers_only_gets_the_same_ones()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = JsonNode.Parse(await stage.SignedAsync(card))!;
        DidWeb.TryGetDocumentUrl(signed["issuer"]!["id"]!.GetValue<string>(), out var did);
        (string Path, string? Accept)[] documents =
        [
            (did!.AbsolutePath, null),
            (StatusOf(signed), null),
            (card.Path, "application/vc"),
            (card.Path, "application/vc+jwt"),
            (card.Path, "text/html"),
            (card.Path, null),
            ($"{card.Path}/bestand", null),
            ($"{card.Path}/bestand.jwt", null),
            (
                new Uri(
                    signed["credentialSubject"]!["achievement"]!["id"]!.ToString()
                ).AbsolutePath,
                "application/json"
            ),
            ("/ims/ob/v3p0/discovery", null),
            ("/.well-known/openid-credential-issuer", null),
            ("/.well-known/oauth-authorization-server", null),
        ];
        foreach (var (path, accept) in documents)
        {
            using var whole = await SendAsync(HttpMethod.Get, path, accept);
            using var head = await SendAsync(HttpMethod.Head, path, accept);
            whole.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            head.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            head.Content.Headers.ContentType!.MediaType.ShouldBe(
                whole.Content.Headers.ContentType!.MediaType,
                path
            );
        }

        using var nothing = await SendAsync(
            HttpMethod.Head,
            $"/credentials/{Guid.CreateVersion7()}",
            null
        );
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_differs_by_what_is_asked_for_says_so()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = JsonNode.Parse(await stage.SignedAsync(card))!;
        foreach (var accept in new[] { "application/vc", "application/vc+jwt", "text/html" })
        {
            using var answer = await SendAsync(HttpMethod.Get, card.Path, accept);
            answer.Headers.Vary.ShouldContain("Accept", accept);
        }

        using var status = await SendAsync(HttpMethod.Get, StatusOf(signed), null);
        status.Headers.Vary.ShouldContain("Accept");
    }

    [Fact]
    public async Task A_status_list_comes_again_only_when_it_changed()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var path = StatusOf(JsonNode.Parse(await stage.SignedAsync(card))!);
        using var first = await SendAsync(HttpMethod.Get, path, null);
        var tag = first.Headers.ETag!;

        using var same = await SendAsync(HttpMethod.Get, path, null, tag);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        same.Headers.ETag!.Tag.ShouldBe(tag.Tag);
        (await same.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        using var changed = await SendAsync(HttpMethod.Get, path, null, tag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag!.Tag.ShouldNotBe(tag.Tag);
    }

    [Fact]
    public async Task A_browser_may_ask_first_for_a_badge_and_what_belongs_to_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = JsonNode.Parse(await stage.SignedAsync(card))!;
        foreach (var path in new[] { card.Path, StatusOf(signed), "/.well-known/did.json" })
        foreach (var accept in new[] { null, "application/vc" })
        {
            using var answer = await SendAsync(HttpMethod.Options, path, accept);
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, path);
            answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        }
    }

    private static string StatusOf(JsonNode signed) =>
        new Uri(signed["credentialStatus"]!["statusListCredential"]!.ToString()).AbsolutePath;

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? accept,
        EntityTagHeaderValue? tag = null
    )
    {
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(method, path);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await client.SendAsync(request);
    }
}
