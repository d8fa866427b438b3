using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Connecting;

/// <summary>Refusals as OAuth 2.0 wants them (RFC 6749, 5.2).</summary>
internal static class OAuthAnswer
{
    public static IResult Refused(string error, string description, int status = 400) =>
        Results.Text(
            new JsonObject
            {
                ["error"] = error,
                ["error_description"] = description,
            }.ToJsonString(),
            "application/json",
            null,
            status
        );
}
