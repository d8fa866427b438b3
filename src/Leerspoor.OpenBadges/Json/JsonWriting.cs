using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Leerspoor.OpenBadges.Json;

/// <summary>Writes compact JSON, letters outside ASCII as themselves. Who puts it in a page escapes it there.</summary>
internal static class JsonWriting
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonItem item)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, item);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonItem item)
    {
        switch (item)
        {
            case JsonMap map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonList list:
                writer.WriteStartArray();
                foreach (var value in list.Items)
                    Write(writer, value);
                writer.WriteEndArray();
                break;
            case JsonText text:
                writer.WriteStringValue(text.Value);
                break;
            case JsonNumber number:
                writer.WriteRawValue(
                    EcmaScriptNumber.Format(number.Value),
                    skipInputValidation: true
                );
                break;
            case JsonFlag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
