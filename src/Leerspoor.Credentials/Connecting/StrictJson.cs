using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Leerspoor.Credentials.Connecting;

/// <summary>
/// Reads the JSON that programs send: as strictly as the badges themselves are read. No key twice, not nested deep, and no half characters: those parse, and throw
/// only when somebody reads the text.
/// </summary>
internal static class StrictJson
{
    private const int MaxDepth = 8;

    /// <summary>What it says; null when it is not JSON that can be read.</summary>
    public static JsonNode? Read(ReadOnlySpan<byte> utf8)
    {
        // Who writes a byte order mark should not, and means nothing by it (RFC 8259, 8.1).
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            return IsText(utf8)
                ? JsonNode.Parse(
                    utf8,
                    documentOptions: new JsonDocumentOptions
                    {
                        MaxDepth = MaxDepth,
                        AllowDuplicateProperties = false,
                    }
                )
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonNode? Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // Every name and every text once, so that nothing that comes after can trip over one.
    private static bool IsText(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            return true;
        }
        // a text that is no valid Unicode
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
