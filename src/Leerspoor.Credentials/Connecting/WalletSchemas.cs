using System.Text.Json.Nodes;

namespace Leerspoor.Credentials.Connecting;

/// <summary>What answers of the API of Open Badges 3.0 look like, as far as a program needs to know to read them (appendix B of the specification).</summary>
internal static class WalletSchemas
{
    public const string Credential = "AchievementCredential";
    public const string Credentials = "GetOpenBadgeCredentialsResponse";
    public const string Profile = "Profile";
    public const string Status = "Imsx_StatusInfo";

    private static readonly string[] Words =
    [
        StatusInfo.Forbidden,
        "fullsuccess",
        StatusInfo.Internal,
        StatusInfo.InvalidData,
        StatusInfo.InvalidQuery,
        "misdirected_request",
        "not_acceptable",
        StatusInfo.NotAllowed,
        "not_modified",
        "server_busy",
        StatusInfo.Unauthorised,
        StatusInfo.Unknown,
    ];

    public static JsonObject All() =>
        new()
        {
            [Credential] = Object(
                ["@context", "id", "type", "issuer", "validFrom", "credentialSubject"],
                ("@context", List(new JsonObject())),
                ("id", Uri()),
                ("type", List(Text())),
                ("issuer", Anything()),
                ("validFrom", Moment()),
                ("validUntil", Moment()),
                ("awardedDate", Moment()),
                ("credentialSubject", Anything()),
                ("proof", List(Anything()))
            ),
            [Credentials] = Object(
                [],
                ("credential", List(To(Credential))),
                ("compactJwsString", List(Text()))
            ),
            [Profile] = Object(
                ["id", "type"],
                [
                    ("@context", List(new JsonObject())),
                    ("id", Uri()),
                    ("type", List(Text())),
                    ("name", Text()),
                    .. KeepProfile.Texts.Select(key => (key, key == "url" ? Uri() : Text())),
                ]
            ),
            [Status] = Object(
                ["imsx_codeMajor", "imsx_severity"],
                ("imsx_codeMajor", Choice("failure", "processing", "success", "unsupported")),
                ("imsx_severity", Choice("error", "status", "warning")),
                ("imsx_description", Text()),
                ("imsx_codeMinor", Minor())
            ),
        };

    public static JsonObject To(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Minor() =>
        Object(
            ["imsx_codeMinorField"],
            (
                "imsx_codeMinorField",
                List(
                    Object(
                        ["imsx_codeMinorFieldName", "imsx_codeMinorFieldValue"],
                        ("imsx_codeMinorFieldName", Text()),
                        ("imsx_codeMinorFieldValue", Choice(Words))
                    )
                )
            )
        );

    private static JsonObject Object(
        string[] required,
        params (string Key, JsonObject Schema)[] properties
    )
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (required.Length > 0)
            schema["required"] = Array(required);
        var members = new JsonObject();
        foreach (var (key, member) in properties)
            members[key] = member;
        schema["properties"] = members;
        return schema;
    }

    private static JsonObject Anything() => new() { ["type"] = "object" };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Uri() => new() { ["type"] = "string", ["format"] = "uri" };

    private static JsonObject Moment() => new() { ["type"] = "string", ["format"] = "date-time" };

    private static JsonObject Choice(params string[] words) =>
        new() { ["type"] = "string", ["enum"] = Array(words) };

    private static JsonObject List(JsonObject items) =>
        new() { ["type"] = "array", ["items"] = items };

    private static JsonArray Array(string[] values) =>
        new([.. values.Select(value => (JsonNode)value)]);
}
