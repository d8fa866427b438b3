using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Connecting;

/// <summary>Refusals as OAuth 2.0 wants them (RFC 6749, 5.2).</summary>
internal static class OAuthAnswer
{
    public static IResult Refused(string error, string description, int status = 400) =>
        Results.Text(Written(error, description), "application/json", null, status);

    /// <summary>The body is larger than anybody needs.</summary>
    public static IResult TooLarge(string error) =>
        Refused(error, "The body is too large.", StatusCodes.Status413PayloadTooLarge);

    /// <summary>RFC 6749, 5.2: who tried with a secret hears in which way that goes.</summary>
    public static IResult Unauthenticated(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"oauth\"";
        return Refused("invalid_client", "Unknown program, or wrong secret.", 401);
    }

    /// <summary>RFC 6749, 5.1: an answer with a token or a secret in it stays nowhere, old caches included.</summary>
    public static void NeverKept(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Pragma = "no-cache";
    }

    public static string Written(string error, string description) =>
        new JsonObject { ["error"] = error, ["error_description"] = description }.ToJsonString();
}
