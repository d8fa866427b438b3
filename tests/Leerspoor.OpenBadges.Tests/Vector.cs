using System.Text.Json.Nodes;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Tests;

/// <summary>Test vectors of others, embedded.</summary>
internal static class Vector
{
    public static string Text(string name)
    {
        using var stream = typeof(Vector).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The vector with something else in it.</summary>
    public static JsonMap Changed(string name, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Text(name))!;
        change(json);
        return JsonReading.ReadMap(json.ToJsonString(), int.MaxValue);
    }

    public static JsonMap Json(string name) => JsonReading.ReadMap(Text(name), int.MaxValue);
}
