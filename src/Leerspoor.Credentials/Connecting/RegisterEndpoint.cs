using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Connecting;

/// <summary><c>POST /oauth/register</c>: a program makes itself known (RFC 7591). It gets nothing by that; each person decides.</summary>
internal static class RegisterEndpoint
{
    private const int MostRedirects = 10;
    private const int MaxBytes = 16 * 1024;

    public static async Task<IResult> AnswerAsync(
        HttpContext http,
        WalletClients clients,
        TimeProvider clock
    )
    {
        if (await ReadAsync(http) is not { } asked)
            return Refused("invalid_client_metadata", "The body is not a JSON object.");

        var redirects = Strings(asked["redirect_uris"]);
        if (
            redirects is not { Count: > 0 and <= MostRedirects }
            || redirects.Any(address => !WalletClient.IsRedirect(address))
        )
            return Refused(
                "invalid_redirect_uri",
                "Every redirect URI must be https, without a fragment."
            );
        var method = Text(asked["token_endpoint_auth_method"]) ?? "client_secret_basic";
        if (method is not ("none" or "client_secret_basic" or "client_secret_post"))
            return Refused("invalid_client_metadata", "This way to authenticate is not supported.");
        if (
            !Fits(asked["grant_types"], "authorization_code", "refresh_token")
            || !Fits(asked["response_types"], "code")
        )
            return Refused("invalid_client_metadata", "Only code and refresh_token are supported.");
        var name = (Text(asked["client_name"]) ?? "").Trim();
        if (name.Length is 0 or > WalletGrant.NameMaxLength || name.Any(char.IsControl))
            return Refused("invalid_client_metadata", "client_name is missing or too long.");
        if (asked["scope"] is not null && WalletScopes.Of(Text(asked["scope"])) is null)
            return Refused("invalid_client_metadata", "There is an unknown scope.");

        var now = clock.GetUtcNow();
        var id = clients.IdOf(new(name, redirects, method != "none", now));
        var answer = new JsonObject
        {
            ["client_id"] = id,
            ["client_id_issued_at"] = now.ToUnixTimeSeconds(),
            ["client_name"] = name,
            ["redirect_uris"] = new JsonArray([.. redirects.Select(address => (JsonNode)address)]),
            ["token_endpoint_auth_method"] = method,
            ["grant_types"] = new JsonArray("authorization_code", "refresh_token"),
            ["response_types"] = new JsonArray("code"),
            ["scope"] = Text(asked["scope"]) ?? string.Join(' ', WalletScopes.All),
        };
        if (method != "none")
            (answer["client_secret"], answer["client_secret_expires_at"]) = (
                clients.SecretOf(id),
                0
            );
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(answer.ToJsonString(), "application/json", null, 201);
    }

    private static async Task<JsonObject?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength is not (> 0 and <= MaxBytes))
            return null;
        try
        {
            return await JsonNode.ParseAsync(
                    http.Request.Body,
                    documentOptions: new JsonDocumentOptions
                    {
                        MaxDepth = 8,
                        AllowDuplicateProperties = false,
                    },
                    cancellationToken: http.RequestAborted
                ) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Refused(string error, string description) =>
        OAuthAnswer.Refused(error, description);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static IReadOnlyList<string>? Strings(JsonNode? node) =>
        node is JsonArray array && array.All(one => Text(one) is not null)
            ? [.. array.Select(one => Text(one)!)]
            : null;

    private static bool Fits(JsonNode? node, params string[] known) =>
        node is null || (Strings(node) is { } asked && asked.All(known.Contains));
}
