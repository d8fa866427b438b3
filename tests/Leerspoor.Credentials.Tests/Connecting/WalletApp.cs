using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Testing;
using Shouldly;

namespace Leerspoor.Credentials.Tests.Connecting;

/// <summary>A program elsewhere that wants to use somebody's wallet: registers, asks, exchanges and calls, as one of the market would.</summary>
internal sealed class WalletApp(HttpClient client) : IDisposable
{
    public const string Redirect = "https://wallet.example/terug";
    public const string Read = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly";
    public const string Add = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.upsert";
    public const string Change = "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.update";
    public const string Profile = "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly";

    public string Id { get; private set; } = "";
    public string? Secret { get; private set; }
    public string Verifier { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static async Task<WalletApp> RegisteredAsync(LeerspoorApp app, string method = "none")
    {
        var made = new WalletApp(await app.AnonymousAsync());
        var (status, answer) = await made.RegisterAsync(
            new JsonObject
            {
                ["client_name"] = "Mijn Portfolio",
                ["redirect_uris"] = new JsonArray(Redirect),
                ["token_endpoint_auth_method"] = method,
            }.ToJsonString()
        );
        status.ShouldBe(HttpStatusCode.Created);
        made.Id = answer["client_id"]!.GetValue<string>();
        made.Secret = answer["client_secret"]?.GetValue<string>();
        return made;
    }

    public async Task<(HttpStatusCode Status, JsonNode Answer)> RegisterAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(
            new Uri("/oauth/register", UriKind.Relative),
            content
        );
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    /// <summary>The address where the person is asked, with what is given in place of the usual.</summary>
    public string Asks(string scope, params (string Key, string? Value)[] instead)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = Id,
            ["redirect_uri"] = Redirect,
            ["scope"] = scope,
            ["state"] = "xyz 1",
            ["code_challenge"] = Base64Url.EncodeToString(
                SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))
            ),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (key, value) in instead)
            fields[key] = value;
        return "/oauth/toestaan?"
            + string.Join(
                '&',
                fields
                    .Where(field => field.Value is not null)
                    .Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value!)}")
            );
    }

    /// <summary>The person says yes; gives the code.</summary>
    public Task<string> CodeAsync(TestPerson person, string scope) =>
        CodeAsync(person, Asks(scope), null);

    /// <summary>The same at an address, with the badge that is chosen there.</summary>
    public async Task<string> CodeAsync(TestPerson person, string address, string? badge)
    {
        using var visitor = await person.SignedInAsync();
        await visitor.GetAsync(address);
        visitor.Text.ShouldContain("Mijn Portfolio");
        await visitor.SubmitAsync(
            "form:has([value='allow'])",
            badge is null ? [] : [("Input.Badge", badge)]
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found);
        return Part(visitor.Location!, "code")!;
    }

    public Task<(HttpStatusCode Status, JsonNode Answer)> ExchangeAsync(
        string code,
        params (string Key, string Value)[] instead
    ) =>
        TokenAsync([
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", Redirect),
            ("code_verifier", Verifier),
            ("client_id", Id),
            .. instead,
        ]);

    public Task<(HttpStatusCode Status, JsonNode Answer)> RefreshAsync(string token) =>
        TokenAsync([("grant_type", "refresh_token"), ("refresh_token", token), ("client_id", Id)]);

    public async Task<string> TokenAsync(TestPerson person, string scope)
    {
        var (status, answer) = await ExchangeAsync(await CodeAsync(person, scope));
        status.ShouldBe(HttpStatusCode.OK);
        return answer["access_token"]!.GetValue<string>();
    }

    public async Task<(HttpStatusCode Status, JsonNode Answer)> TokenAsync(
        IReadOnlyList<(string Key, string Value)> fields,
        AuthenticationHeaderValue? header = null
    )
    {
        // the last of a name counts
        using var content = new FormUrlEncodedContent(
            fields.GroupBy(field => field.Key).ToDictionary(g => g.Key, g => g.Last().Value)
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = content,
        };
        request.Headers.Authorization = header;
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    public async Task<HttpStatusCode> RevokeAsync(string token)
    {
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["token"] = token, ["client_id"] = Id }
        );
        using var answer = await client.PostAsync(
            new Uri("/oauth/revoke", UriKind.Relative),
            content
        );
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> CallAsync(
        string path,
        string? token,
        string? body = null,
        HttpMethod? method = null
    )
    {
        using var request = new HttpRequestMessage(
            method ?? (body is null ? HttpMethod.Get : HttpMethod.Post),
            $"/ims/ob/v3p0{path}"
        );
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        return await client.SendAsync(request);
    }

    public static string? Part(string address, string key) =>
        new Uri(address)
            .Query.TrimStart('?')
            .Split('&')
            .Select(part => part.Split('=', 2))
            .Where(part => part[0] == key)
            .Select(part => Uri.UnescapeDataString(part[1]))
            .FirstOrDefault();

    public void Dispose() => client.Dispose();
}
