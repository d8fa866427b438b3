using System.Globalization;
using System.Text.Json;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Exchanging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Skills.Outcomes;

/// <summary>The open catalogue for programs: JSON-LD of one, CSV and CASE of all.</summary>
internal static class OutcomeRoutes
{
    public const string JsonLdType = "application/ld+json";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/leeruitkomst/{id:guid}/bestand.jsonld", OneAsync).AllowAnonymous();
        endpoints.MapGet("/leeruitkomst/catalogus.csv", CsvAsync).AllowAnonymous();
        endpoints.MapGet("/leeruitkomst/catalogus.case.json", CaseAsync).AllowAnonymous();
    }

    private static async Task<IResult> OneAsync(
        Guid id,
        OutcomeCatalogue catalogue,
        PublicAddress address,
        CancellationToken ct
    )
    {
        if (await catalogue.FindAsync(new(id), ct) is not { } line)
            return Results.NotFound();
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            Write(json, line, address);
        stream.Position = 0;
        return Results.File(stream, JsonLdType, $"leeruitkomst-{id}.jsonld");
    }

    private static string AddressOf(PublicAddress address, LearningOutcomeId id) =>
        address.Of($"/leeruitkomst/{id.Value}");

    // The context stands inside, so that nobody has to fetch anything to know what it says.
    private static void Write(
        Utf8JsonWriter json,
        OutcomeCatalogue.Line line,
        PublicAddress address
    )
    {
        json.WriteStartObject();
        json.WriteStartObject("@context");
        json.WriteString("schema", "https://schema.org/");
        json.WriteString("dct", Vocabulary.Terms);
        json.WriteString("elm", "http://data.europa.eu/snb/model/elm/");
        json.WriteString("@language", "nl");
        json.WriteEndObject();
        json.WriteString("@id", AddressOf(address, line.Id));
        json.WriteString("@type", "elm:LearningOutcome");
        json.WriteString("dct:title", line.Text.Title);
        json.WriteString("schema:competencyRequired", line.Text.Responsibility);
        Array(json, "schema:teaches", line.Text.Skills);
        Array(json, "schema:assesses", line.Text.Knowledge);
        if (line.Text.Eqf is { } eqf)
            Link(json, "elm:eqfLevel", $"http://data.europa.eu/snb/eqf/{eqf}");
        Link(json, "dct:license", line.Text.Licence);
        json.WriteString("dct:issued", Day(line.PublishedAt));
        if (line.ReplacedBy is { } newer)
            Link(json, "dct:isReplacedBy", AddressOf(address, newer));
        if (line.Replaces is { } older)
            Link(json, "dct:replaces", AddressOf(address, older));
        json.WriteEndObject();
    }

    private static void Array(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Link(Utf8JsonWriter json, string name, string address)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    private static string Day(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<IResult> CsvAsync(
        OutcomeCatalogue catalogue,
        PublicAddress address,
        CancellationToken ct
    ) =>
        Sent(
            CsvOut.File(
                "leeruitkomsten.csv",
                ',',
                [
                    "uri",
                    "title",
                    "responsibility",
                    "skills",
                    "knowledge",
                    "eqf",
                    "standard",
                    "evidence",
                    "licence",
                    "published",
                ],
                (await catalogue.AllAsync(ct)).Select(line =>
                    (string[])
                        [
                            AddressOf(address, line.Id),
                            Harmless(line.Text.Title),
                            Harmless(line.Text.Responsibility),
                            Harmless(string.Join('\n', line.Text.Skills)),
                            Harmless(string.Join('\n', line.Text.Knowledge)),
                            $"{line.Text.Eqf}",
                            Harmless(line.Text.Standard),
                            Harmless(line.Text.Evidence),
                            line.Text.Licence,
                            Day(line.PublishedAt),
                        ]
                )
            )
        );

    private static async Task<IResult> CaseAsync(
        OutcomeCatalogue catalogue,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var nodes = new List<GraphNode>();
        var links = new List<GraphLink>();
        foreach (var line in await catalogue.AllAsync(ct))
        {
            var key = AddressOf(address, line.Id);
            nodes.Add(
                new(
                    key,
                    NodeKinds.Skill,
                    line.Text.Responsibility,
                    [
                        new("abbreviatedStatement", line.Text.Title),
                        new("CFItemType", "Leeruitkomst"),
                    ]
                )
            );
            foreach (
                var (kind, parts) in new[]
                {
                    ("Vaardigheid", line.Text.Skills),
                    ("Kennis", line.Text.Knowledge),
                }
            )
            foreach (var (at, part) in parts.Index())
            {
                var child = $"{key}#{kind.ToLowerInvariant()}-{at + 1}";
                nodes.Add(new(child, NodeKinds.Skill, part, [new("CFItemType", kind)]));
                links.Add(new(child, LinkKinds.Broader, key, GraphLink.Bare));
            }
        }
        var graph = new FrameworkGraph("catalogue", "Leeruitkomsten", "nl", [], nodes, links);
        return Sent(Formats.Find("case")!.Write(graph).Single());
    }

    private static IResult Sent(ExportFile file)
    {
        var stream = new MemoryStream();
        file.Write(stream);
        stream.Position = 0;
        return Results.File(stream, file.MediaType, file.Name);
    }

    private static string Harmless(string cell) =>
        cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;
}
