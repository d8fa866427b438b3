using System.Text.Json;

namespace Leerspoor.Skills.Exchanging;

/// <summary>A CASE package (1.0 and 1.1): document, items, associations, definitions and rubrics. What has no meaning elsewhere is kept as the JSON it was.</summary>
internal sealed class Case : IFrameworkFormat
{
    private const string Id = "identifier";
    private const int Deepest = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest };

    public string Key => "case";

    public bool Recognises(ImportFile file, string beginning) =>
        beginning.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('{')
        && (
            beginning.Contains("\"CFDocument\"", StringComparison.Ordinal)
            || beginning.Contains("\"CFItems\"", StringComparison.Ordinal)
        );

    public FrameworkGraph Read(
        IReadOnlyList<ImportFile> files,
        ImportReport report,
        CancellationToken ct
    )
    {
        var file = files[0];
        TextCheck.Verify(file, quoted: false, ct);
        using var json = Parse(file);
        if (
            json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("CFDocument", out var document)
            || document.ValueKind != JsonValueKind.Object
        )
            throw BrokenFileException.At(
                new(file.Name, 1, 1, "CFDocument"),
                "ImportFault.NoColumn",
                "CFDocument"
            );
        var graph = new GraphBuilder(report);
        var reading = new CaseReading(graph, report, file.Name);
        reading.Package(json.RootElement, ct);
        var title = CaseProperty.Text(document, "title");
        return graph.Build(
            Key,
            title.Length > 0 ? title : "CASE",
            CaseProperty.Text(document, "language") is { Length: > 0 } language ? language : "nl",
            [],
            // associations may lead to other frameworks, by their URI
            link => !graph.Knows(link.From) || !graph.Knows(link.To)
        );
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph)
    {
        yield return new(
            "case.json",
            "application/json",
            stream => CaseWriting.Write(graph, stream)
        );
    }

    private static JsonDocument Parse(ImportFile file)
    {
        try
        {
            using var stream = file.Open();
            return JsonDocument.Parse(stream, Strict);
        }
        catch (JsonException problem)
        {
            throw BrokenFileException.At(
                new(
                    file.Name,
                    (int)(problem.LineNumber ?? 0) + 1,
                    (int)(problem.BytePositionInLine ?? 0) + 1
                ),
                "ImportFault.Json"
            );
        }
    }
}

/// <summary>Properties of JSON as fields and back: a text stays a text, anything else is kept as the JSON it was.</summary>
internal static class CaseProperty
{
    private const string RawType = "json";

    public static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    public static GraphField Field(string name, JsonElement value, string language) =>
        value.ValueKind == JsonValueKind.String
            ? new(name, value.GetString()!, language)
            : new(name, value.GetRawText(), "", RawType);

    public static void Write(Utf8JsonWriter json, string name, GraphField field)
    {
        if (field.Type != RawType)
        {
            json.WriteString(name, field.Value);
            return;
        }
        json.WritePropertyName(name);
        json.WriteRawValue(field.Value);
    }
}
