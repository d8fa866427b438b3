using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>A number, or a text that should be one: whether it is, is checked with everything else.</summary>
internal sealed class NumberAsWritten : JsonConverter<string?>
{
    // no number that can be read, so refused like any other
    private const string TooLarge = "∞";

    public static string? Of(decimal? number) =>
        number?.ToString("0.##", CultureInfo.InvariantCulture);

    public override string? Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType is not JsonTokenType.Number ? reader.GetString()
        : reader.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : TooLarge;

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(value);
    }
}
