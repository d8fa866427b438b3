using System.Text.Json;

namespace Leerspoor.Skills.Tests.Exchanging;

/// <summary>What JSON says, whatever the order of its properties and of the members of its lists of objects.</summary>
internal static class JsonLikeness
{
    public static string Of(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Of(json.RootElement);
    }

    private static string Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "{"
                + string.Join(
                    ",\n",
                    value
                        .EnumerateObject()
                        .Select(property => $"{property.Name}: {Of(property.Value)}")
                        .Order(StringComparer.Ordinal)
                )
                + "}",
            JsonValueKind.Array => "["
                + string.Join(
                    ",\n",
                    value.EnumerateArray().Select(Of).Order(StringComparer.Ordinal)
                )
                + "]",
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };
}
