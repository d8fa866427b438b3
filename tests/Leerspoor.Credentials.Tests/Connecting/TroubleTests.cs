using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Offering;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>The program with something broken behind each door for programs.</summary>
public sealed class BrokenApp : LeerspoorApp
{
    internal const string Inside = "binnenin ging iets stuk";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
            services
                .AddScoped<KeepProfile>(_ => throw new InvalidOperationException(Inside))
                .AddScoped<TokenEndpoint>(_ => throw new InvalidOperationException(Inside))
                .AddScoped<OfferTokens>(_ => throw new InvalidOperationException(Inside))
        );
    }
}

/// <summary>When something goes wrong that nobody thought of, a program still gets an answer that it can read.</summary>
public sealed class TroubleTests(BrokenApp app) : IClassFixture<BrokenApp>
{
    [Theory]
    [InlineData("PUT", "/ims/ob/v3p0/profile", "imsx_codeMajor", "failure")]
    [InlineData("GET", "/ims/ob/v3p0/profile", "imsx_codeMajor", "failure")]
    [InlineData("POST", "/oauth/token", "error", "server_error")]
    [InlineData("POST", "/openid4vci/credential", "error", "server_error")]
    public async Task An_unexpected_error_is_told_in_the_words_of_the_protocol(
        string method,
        string path,
        string key,
        string value
    )
    {
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method != "GET")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var text = await answer.Content.ReadAsStringAsync();
        JsonNode.Parse(text)![key]!.GetValue<string>().ShouldBe(value);
        text.ShouldNotContain(BrokenApp.Inside);
        text.ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=abc", "x")]
    public async Task A_form_that_cannot_be_read_is_no_fault_of_ours(string type, string body)
    {
        using var client = await app.AnonymousAsync();
        foreach (var path in new[] { "/oauth/token", "/oauth/revoke", "/oauth/register" })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            said["error"].ShouldNotBeNull();
        }
    }
}
