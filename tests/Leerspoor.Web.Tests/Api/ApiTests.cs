using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Web.Tests.Api;

public sealed class ApiTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task The_document_is_openapi_3_1_and_tells_of_every_part()
    {
        using var client = await app.AnonymousAsync();

        using var document = JsonDocument.Parse(
            await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))
        );

        var root = document.RootElement;
        root.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var paths = root.GetProperty("paths");
        foreach (
            var path in new[]
            {
                "/api/participants",
                "/api/participants/{id}",
                "/api/plans",
                "/api/plans/{id}",
                "/api/observations",
                "/api/observations/{id}",
                "/api/indicators",
                "/api/situations",
                "/api/credentials",
                "/api/credentials/{id}",
            }
        )
        {
            var get = paths.GetProperty(path).GetProperty("get");
            get.GetProperty("security").GetArrayLength().ShouldBe(1, path);
            get.GetProperty("responses").TryGetProperty("200", out _).ShouldBeTrue(path);
            get.GetProperty("responses").TryGetProperty("404", out _).ShouldBeTrue(path);
        }

        paths
            .EnumerateObject()
            .ShouldAllBe(path => path.Name.StartsWith("/api/", StringComparison.Ordinal));
        root.GetProperty("components")
            .GetProperty("securitySchemes")
            .GetProperty("key")
            .GetProperty("scheme")
            .GetString()
            .ShouldBe("bearer");
    }

    [Theory]
    [InlineData("GET", "/api/participants", null, 401)]
    [InlineData("GET", "/api/participants", "no-such-key", 401)]
    [InlineData("GET", "/api/no-such-thing", "demo-begeleider", 404)]
    [InlineData(
        "GET",
        "/api/participants/0199f0a0-0000-7000-8000-000000000001",
        "demo-begeleider",
        404
    )]
    [InlineData("GET", "/api/participants?limit=many", "demo-begeleider", 400)]
    [InlineData("DELETE", "/api/participants", "demo-begeleider", 405)]
    [InlineData("POST", "/api/observations", "demo-begeleider", 422)]
    public async Task Every_failure_is_problem_details(
        string method,
        string address,
        string? key,
        int status
    )
    {
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(address, UriKind.Relative)
        );
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (method == "POST")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");

        using var answer = await client.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
    }

    [Fact]
    public async Task A_session_opens_no_api()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Kernel.Role.Coach);
        using var visitor = await coach.SignedInAsync();

        await visitor.GetAsync("/api/participants");

        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Lists_go_on_where_they_stopped_and_one_thing_carries_a_tag()
    {
        using var client = await KeyAsync();
        var all = await ItemsAsync(client, "/api/participants?limit=1000");
        var seen = new List<string>();
        string? next = null;
        do
        {
            var after = next is null ? "" : $"&after={next}";
            using var page = JsonDocument.Parse(
                await client.GetStringAsync(
                    new Uri($"/api/participants?limit=3{after}", UriKind.Relative)
                )
            );
            seen.AddRange(
                page.RootElement.GetProperty("items")
                    .EnumerateArray()
                    .Select(item => item.GetProperty("id").GetString()!)
            );
            next = page.RootElement.GetProperty("next").GetString();
        } while (next is not null);
        seen.ShouldBe(all);
        seen.Count.ShouldBeGreaterThan(3);

        using var first = await client.GetAsync(
            new Uri($"/api/participants/{all[0]}", UriKind.Relative)
        );
        using var again = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"/api/participants/{all[0]}", UriKind.Relative)
        );
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<HttpClient> KeyAsync()
    {
        var client = await app.AnonymousAsync();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            "demo-begeleider"
        );
        return client;
    }

    private static async Task<List<string>> ItemsAsync(HttpClient client, string address)
    {
        using var list = JsonDocument.Parse(
            await client.GetStringAsync(new Uri(address, UriKind.Relative))
        );
        return
        [
            .. list
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("id").GetString()!),
        ];
    }
}
