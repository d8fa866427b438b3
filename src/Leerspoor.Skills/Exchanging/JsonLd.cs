using System.Text.Json;

namespace Leerspoor.Skills.Exchanging;

/// <summary>Linked data as JSON-LD with its context inside the file. Nothing is ever fetched: a context elsewhere is refused.</summary>
internal sealed class JsonLd : IFrameworkFormat
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public string Key => "jsonld";

    public bool Recognises(ImportFile file, string beginning) =>
        beginning.Contains("\"@context\"", StringComparison.Ordinal)
        || beginning.Contains("\"@graph\"", StringComparison.Ordinal)
        || beginning.Contains("\"@id\"", StringComparison.Ordinal);

    public FrameworkGraph Read(
        IReadOnlyList<ImportFile> files,
        ImportReport report,
        CancellationToken ct
    )
    {
        var triples = new List<Triple>();
        foreach (var file in files)
        {
            TextCheck.Verify(file, quoted: false, ct);
            using var json = Parse(file);
            new JsonLdReader(
                file.Name,
                triple =>
                {
                    report.RowRead();
                    triples.Add(triple);
                }
            ).Read(json.RootElement, ct);
        }
        return RdfGraph.Of(Key, triples.Distinct(SameStatement.Said), report, files[0].Name);
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph) =>
        [new("raamwerk.jsonld", "application/ld+json", stream => Write(graph, stream))];

    // Expanded and flat: no context that could change what it says.
    private static void Write(FrameworkGraph graph, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartArray();
        foreach (
            var node in RdfGraph
                .Statements(graph)
                .GroupBy(triple => triple.Subject, StringComparer.Ordinal)
        )
        {
            json.WriteStartObject();
            json.WriteString("@id", node.Key);
            foreach (var said in node.GroupBy(triple => triple.Predicate, StringComparer.Ordinal))
            {
                json.WriteStartArray(said.Key == Vocabulary.RdfType ? "@type" : said.Key);
                foreach (var triple in said)
                    if (said.Key == Vocabulary.RdfType)
                        json.WriteStringValue(triple.Object.Value);
                    else
                        Term(json, triple.Object);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Term(Utf8JsonWriter json, RdfTerm term)
    {
        json.WriteStartObject();
        json.WriteString(term.IsLiteral ? "@value" : "@id", term.Value);
        if (term.Language.Length > 0)
            json.WriteString("@language", term.Language);
        if (term.Type.Length > 0)
            json.WriteString("@type", term.Type);
        json.WriteEndObject();
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
