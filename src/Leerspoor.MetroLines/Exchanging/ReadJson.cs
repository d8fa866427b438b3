using System.Text.Encodings.Web;
using System.Text.Json;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>A theme as JSON: <c>title</c>, <c>lead</c>, <c>lines</c> with their <c>stops</c>, <c>stations</c>.</summary>
internal static class ReadJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 8,
    };

    public static MapFile Read(Stream file)
    {
        try
        {
            return JsonSerializer.Deserialize<MapFile>(file, Format)
                ?? throw new FileTroubleException(ExchangeRefusals.Empty);
        }
        catch (Exception trouble)
            when (trouble is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new FileTroubleException(ExchangeRefusals.Unreadable);
        }
    }

    public static byte[] Write(MapFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Format);
}
