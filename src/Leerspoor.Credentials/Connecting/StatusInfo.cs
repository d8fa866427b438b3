using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Connecting;

/// <summary>Refusals of the API of Open Badges 3.0: <c>Imsx_StatusInfo</c>, with the words that the specification has for it.</summary>
internal static class StatusInfo
{
    public const string InvalidData = "invalid_data";
    public const string InvalidQuery = "invalid_query_parameter";
    public const string Unauthorised = "unauthorizedrequest";
    public const string Forbidden = "forbidden";
    public const string NotAllowed = "not_allowed";
    public const string Internal = "internal_server_error";

    /// <summary>There is no word for what is not there.</summary>
    public const string Unknown = "unknown";

    public static IResult Failed(HttpContext http, int status, string said, string code)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(Written(said, code), "application/json", null, status);
    }

    public static string Written(string said, string code) =>
        new JsonObject
        {
            ["imsx_codeMajor"] = "failure",
            ["imsx_severity"] = "error",
            ["imsx_description"] = said,
            ["imsx_codeMinor"] = new JsonObject
            {
                ["imsx_codeMinorField"] = new JsonArray(
                    new JsonObject
                    {
                        ["imsx_codeMinorFieldName"] = "TargetEndSystem",
                        ["imsx_codeMinorFieldValue"] = code,
                    }
                ),
            },
        }.ToJsonString();
}
