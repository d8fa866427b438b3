using System.Text.Json;
using System.Text.Json.Nodes;

namespace Leerspoor.Credentials.Connecting;

/// <summary>What the specification lets a Profile say that is not kept here, and in which shape: a program that sends all it has is not wrong.</summary>
internal static class ProfileShape
{
    private static readonly Dictionary<string, JsonValueKind> Left = new(StringComparer.Ordinal)
    {
        ["image"] = JsonValueKind.Object,
        ["address"] = JsonValueKind.Object,
        ["parentOrg"] = JsonValueKind.Object,
        ["otherIdentifier"] = JsonValueKind.Array,
        ["endorsement"] = JsonValueKind.Array,
        ["endorsementJwt"] = JsonValueKind.Array,
        ["official"] = JsonValueKind.String,
        ["dateOfBirth"] = JsonValueKind.String,
    };

    /// <summary>Whether it is a member that we leave, as it should be.</summary>
    public static bool IsLeft(string key, JsonNode? value) =>
        Left.TryGetValue(key, out var kind) && value?.GetValueKind() == kind;

    /// <summary>The schema has the type as a text or as a list of them.</summary>
    public static bool IsProfile(JsonNode? type) =>
        StrictJson.Text(type) == "Profile"
        || (type is JsonArray types && types.Any(one => StrictJson.Text(one) == "Profile"));
}
