using System.Text;
using System.Text.Json;

namespace Leerspoor.OpenBadges.Json;

/// <summary>Reads JSON of others strictly: no duplicate keys, no comments, limited depth and size, only finite numbers.</summary>
internal static class JsonReading
{
    public const int MaxDepth = 40;

    /// <summary>Largest text that test suites and tools may give.</summary>
    public const int MaxOutsideBytes = 16 * 1024 * 1024;

    private const int MaxDigits = 60;
    private const double MaxInteger = 9_007_199_254_740_991;

    /// <summary>A text without the byte order mark that programs put in front of a file (RFC 8259, section 8.1: it may be ignored).</summary>
    public static string WithoutMark(string text) => text is ['\uFEFF', ..] ? text[1..] : text;

    public static JsonMap ReadMap(string json, int maxBytes)
    {
        json = WithoutMark(json);
        if (json.Length > maxBytes || Encoding.UTF8.GetByteCount(json) > maxBytes)
            throw new RefusedInputException(
                CheckReasons.JsonTooLarge,
                $"More than {maxBytes} bytes."
            );

        return ReadMap(Encoding.UTF8.GetBytes(json));
    }

    public static JsonMap ReadMap(ReadOnlySpan<byte> utf8) =>
        Read(utf8) as JsonMap
        ?? throw new RefusedInputException(
            CheckReasons.JsonMalformed,
            "A JSON object was expected."
        );

    public static JsonItem Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            reader.Read();
            var item = ReadItem(ref reader);
            while (reader.Read()) { }
            return item;
        }
        // InvalidOperation: a string that is no valid Unicode; Format: a number beyond double
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new RefusedInputException(
                CheckReasons.JsonMalformed,
                "This is not valid JSON.",
                e
            );
        }
    }

    private static JsonItem ReadItem(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader),
            JsonTokenType.StartArray => ReadArray(ref reader),
            JsonTokenType.String => new JsonText(reader.GetString()!),
            JsonTokenType.Number => ReadNumber(ref reader),
            JsonTokenType.True => new JsonFlag(true),
            JsonTokenType.False => new JsonFlag(false),
            _ => JsonItem.Null,
        };

    // RFC 8785 signs doubles: of an integer with more digits than a double keeps, other programs would read another value
    private static JsonNumber ReadNumber(ref Utf8JsonReader reader)
    {
        var isReadable =
            reader.TryGetDouble(out var number)
            && double.IsFinite(number)
            && reader.ValueSpan.Length <= MaxDigits
            && (Math.Abs(number) <= MaxInteger || reader.ValueSpan.IndexOfAny("eE."u8) >= 0);
        return isReadable
            ? new JsonNumber(number)
            : throw new RefusedInputException(
                CheckReasons.JsonNumber,
                "A number is too large or too precise to be read the same everywhere."
            );
    }

    private static JsonMap ReadObject(ref Utf8JsonReader reader)
    {
        RefuseTooDeep(reader.CurrentDepth);
        var map = new JsonMap();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            if (!map.TryAdd(key, ReadItem(ref reader)))
                throw new RefusedInputException(
                    CheckReasons.JsonDuplicateKey,
                    $"The key {key} occurs twice in one object."
                );
        }
        return map;
    }

    private static JsonList ReadArray(ref Utf8JsonReader reader)
    {
        RefuseTooDeep(reader.CurrentDepth);
        var items = new List<JsonItem>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadItem(ref reader));
        return new JsonList(items);
    }

    private static void RefuseTooDeep(int depth)
    {
        if (depth >= MaxDepth)
            throw new RefusedInputException(
                CheckReasons.JsonTooDeep,
                $"Nested more than {MaxDepth} levels."
            );
    }
}
