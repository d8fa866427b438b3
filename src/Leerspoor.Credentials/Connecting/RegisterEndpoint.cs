using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Connecting;

/// <summary><c>POST /oauth/register</c>: a program makes itself known (RFC 7591). It gets nothing by that; each person decides.</summary>
internal static class RegisterEndpoint
{
    public const int MaxBytes = 16 * 1024;
    private const string Error = "invalid_client_metadata";
    private const int MostRedirects = 10;

    public static async Task<IResult> AnswerAsync(
        HttpContext http,
        WalletClients clients,
        TimeProvider clock
    )
    {
        OAuthAnswer.NeverKept(http);
        if (
            await LimitedBody.ReadAsync(http.Request, MaxBytes, http.RequestAborted) is not { } body
        )
            return OAuthAnswer.TooLarge(Error);
        if (StrictJson.Read(body) is not JsonObject asked)
            return OAuthAnswer.Refused(Error, "The body is not a JSON object.");

        var redirects = ClientMetadata.Strings(asked["redirect_uris"]);
        if (
            redirects is not { Count: > 0 and <= MostRedirects }
            || redirects.Any(address => !WalletClient.IsRedirect(address))
        )
            return OAuthAnswer.Refused(
                "invalid_redirect_uri",
                "Every redirect URI must be https, without a fragment."
            );
        if (Wrong(asked) is { } wrong)
            return OAuthAnswer.Refused(Error, wrong);

        var now = clock.GetUtcNow();
        var client = new WalletClient(
            ClientMetadata.NameOf(asked),
            redirects,
            ClientMetadata.MethodOf(asked) != "none",
            now,
            StrictJson.Text(asked["scope"])
        );
        var id = clients.IdOf(client);
        // The id holds the registration; one that we would not open again is of no use.
        if (!WalletClients.Fits(id))
            return OAuthAnswer.Refused(Error, "There are too many or too long redirect URIs.");
        return Results.Text(
            Answer(asked, client, id, clients).ToJsonString(),
            "application/json",
            null,
            201
        );
    }

    private static string? Wrong(JsonObject asked)
    {
        if (
            ClientMetadata.MethodOf(asked)
            is not ("none" or "client_secret_basic" or "client_secret_post")
        )
            return "This way to authenticate is not supported.";
        if (
            !ClientMetadata.AreOf(asked["grant_types"], "authorization_code", "refresh_token")
            || !ClientMetadata.AreOf(asked["response_types"], "code")
        )
            return "Only code and refresh_token are supported.";
        var name = ClientMetadata.NameOf(asked);
        if (name.Length is 0 or > WalletGrant.NameMaxLength || name.Any(char.IsControl))
            return "client_name is missing or too long.";
        if (
            asked["scope"] is not null
            && WalletScopes.Registered(StrictJson.Text(asked["scope"])) is null
        )
            return "There is an unknown scope.";
        return ClientMetadata.FirstWrong(asked) is { } key ? $"{key} cannot be read." : null;
    }

    // RFC 7591, 3.2.1: what was registered, as it is here now.
    private static JsonObject Answer(
        JsonObject asked,
        WalletClient client,
        string id,
        WalletClients clients
    )
    {
        var answer = new JsonObject
        {
            ["client_id"] = id,
            ["client_id_issued_at"] = client.At.ToUnixTimeSeconds(),
            ["client_name"] = client.Name,
            ["redirect_uris"] = new JsonArray([
                .. client.RedirectUris.Select(address => (JsonNode)address),
            ]),
            ["token_endpoint_auth_method"] = ClientMetadata.MethodOf(asked),
            ["grant_types"] = new JsonArray("authorization_code", "refresh_token"),
            ["response_types"] = new JsonArray("code"),
            ["scope"] = client.Scope ?? string.Join(' ', WalletScopes.All),
        };
        foreach (var (key, value) in ClientMetadata.Told(asked))
            answer[key] = value;
        if (client.HasSecret)
            (answer["client_secret"], answer["client_secret_expires_at"]) = (
                clients.SecretOf(id),
                0
            );
        return answer;
    }
}
