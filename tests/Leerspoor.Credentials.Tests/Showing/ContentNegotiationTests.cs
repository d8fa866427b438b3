using System.Net;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Showing;

public sealed class ContentNegotiationTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Browser =
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Theory]
    [InlineData(null, "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData(Browser, "text/html")]
    [InlineData("image/png", "text/html")]
    [InlineData("not a media type", "text/html")]
    [InlineData("text/html;q=0.9, application/json;q=0.9", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData("application/vc+ld+json", "application/vc+ld+json")]
    [InlineData("application/vc", "application/vc")]
    [InlineData("application/ld+json, */*;q=0.1", "application/ld+json")]
    [InlineData("text/html;q=0.5, application/json", "application/json")]
    [InlineData("application/json;q=0, text/html", "text/html")]
    public async Task The_visitor_gets_what_it_likes_best(string? accept, string expected)
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();

        using var response = await GetAsync(card.Path, accept);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
        response.Headers.Vary.ShouldContain("Accept");
    }

    [Fact]
    public async Task The_signed_text_is_the_same_under_every_name()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = await stage.SignedAsync(card);

        foreach (var name in new[] { "application/json", "application/vc+ld+json" })
        {
            using var response = await GetAsync(card.Path, name);
            (await response.Content.ReadAsStringAsync()).ShouldBe(signed);
            response.Headers.GetValues("Access-Control-Allow-Origin").ShouldContain("*");
        }
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task An_unknown_credential_is_not_found(string accept)
    {
        using var response = await GetAsync($"/credentials/{Guid.CreateVersion7()}", accept);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_holds_the_link_sees_whose_it_is_and_that_it_is_genuine()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        await visitor.GetAsync(card.Path);

        visitor.Text.ShouldContain("Samira Yilmaz");
        visitor.Text.ShouldContain("De Werkschakel");
        visitor.Text.ShouldContain("Deze badge is echt en geldig");
        visitor.Text.ShouldContain("Buiten dit netwerk kan niemand dit controleren");
    }

    [Fact]
    public async Task Somebody_signed_in_to_another_region_sees_the_public_page_too()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var elsewhere = await TestRegion.FoundAsync(app);
        using var visitor = await (await elsewhere.PersonAsync(Kernel.Role.Coach)).SignedInAsync();

        await visitor.GetAsync(card.Path);

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Samira Yilmaz");
    }

    [Fact]
    public async Task The_certificate_has_the_name_and_a_code_to_scan()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        var page = await visitor.GetAsync($"{card.Path}/certificaat");

        visitor.Text.ShouldContain("Samira Yilmaz");
        page.QuerySelector("svg.qr path:last-child").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_revoked_badge_has_no_certificate()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        var page = await visitor.GetAsync($"{card.Path}/certificaat");

        page.QuerySelector(".certificate").ShouldBeNull();
        visitor.Text.ShouldContain("De gever heeft de badge ingetrokken");
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? accept)
    {
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request);
    }
}
