using System.Text.Json.Nodes;

namespace Leerspoor.Credentials.Connecting;

/// <summary>What a program says about itself when it registers (RFC 7591, section 2). What we do not know we leave.</summary>
internal static class ClientMetadata
{
    private const int TextMax = 200;
    private const int AddressMax = 1000;
    private const int MostContacts = 10;
    private static readonly string[] Addresses =
    [
        "client_uri",
        "logo_uri",
        "tos_uri",
        "policy_uri",
    ];
    private static readonly string[] Texts = ["software_id", "software_version"];

    public static string NameOf(JsonObject asked) =>
        (StrictJson.Text(asked["client_name"]) ?? "").Trim();

    public static string MethodOf(JsonObject asked) =>
        StrictJson.Text(asked["token_endpoint_auth_method"]) ?? "client_secret_basic";

    /// <summary>The first member that we know and that is not what it should be; null when all are.</summary>
    public static string? FirstWrong(JsonObject asked)
    {
        foreach (var key in Addresses)
            if (asked[key] is { } address && !IsWebsite(StrictJson.Text(address)))
                return key;
        foreach (var key in Texts)
            if (asked[key] is { } text && !IsShort(StrictJson.Text(text)))
                return key;
        return
            asked["contacts"] is not { } contacts
            || (Strings(contacts) is { Count: <= MostContacts } all && all.All(IsShort))
            ? null
            : "contacts";
    }

    /// <summary>What goes back as it came; nobody is shown it, because nobody checked it.</summary>
    public static IEnumerable<(string Key, JsonNode Value)> Told(JsonObject asked)
    {
        foreach (var key in (string[])[.. Addresses, .. Texts, "contacts"])
            if (asked[key] is { } value)
                yield return (key, value.DeepClone());
    }

    public static IReadOnlyList<string>? Strings(JsonNode? node) =>
        node is JsonArray array && array.All(one => StrictJson.Text(one) is not null)
            ? [.. array.Select(one => StrictJson.Text(one)!)]
            : null;

    public static bool AreOf(JsonNode? node, params string[] known) =>
        node is null || (Strings(node) is { } asked && asked.All(known.Contains));

    private static bool IsShort(string? text) => text is { Length: <= TextMax };

    private static bool IsWebsite(string? text) =>
        text is { Length: <= AddressMax }
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme is "http" or "https");
}
