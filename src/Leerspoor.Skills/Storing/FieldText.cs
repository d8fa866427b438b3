using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leerspoor.Skills.Exchanging;

namespace Leerspoor.Skills.Storing;

/// <summary>Fields as they lie in a column: a list of lists <c>[name, value, language, type]</c>, its empty ends left off; nothing for no fields.</summary>
internal static class FieldText
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static string Of(IReadOnlyList<GraphField> fields)
    {
        if (fields.Count == 0)
            return "";
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartArray();
            foreach (var field in fields)
            {
                json.WriteStartArray();
                json.WriteStringValue(field.Name);
                json.WriteStringValue(field.Value);
                if (field.Language.Length + field.Type.Length > 0)
                    json.WriteStringValue(field.Language);
                if (field.Type.Length > 0)
                    json.WriteStringValue(field.Type);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same strings for the same names, so that thousands of nodes share them.</summary>
    public static IReadOnlyList<GraphField> Read(string stored)
    {
        if (stored.Length == 0)
            return GraphLink.Bare;
        using var json = JsonDocument.Parse(stored);
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(field => new GraphField(
                    string.Intern(field[0].GetString()!),
                    field[1].GetString()!,
                    At(field, 2),
                    At(field, 3)
                )),
        ];
    }

    private static string At(JsonElement field, int place) =>
        place < field.GetArrayLength() ? string.Intern(field[place].GetString()!) : "";
}
