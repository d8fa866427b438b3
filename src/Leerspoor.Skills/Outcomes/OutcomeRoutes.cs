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
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/leeruitkomst/{id:guid}/bestand.jsonld", OneAsync).AllowAnonymous();
        endpoints.MapGet("/leeruitkomst/catalogus.csv", CsvAsync).AllowAnonymous();
        endpoints.MapGet("/leeruitkomst/catalogus.case.json", CaseAsync).AllowAnonymous();
    }

    public static IResult Sent(ExportFile file)
    {
        var stream = new MemoryStream();
        file.Write(stream);
        stream.Position = 0;
        return Results.File(stream, file.MediaType, file.Name);
    }

    public static IResult LinkedData(string name, Action<Utf8JsonWriter> write)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            OutcomeJsonLd.Context(json);
            write(json);
            json.WriteEndObject();
        }
        stream.Position = 0;
        return Results.File(stream, OutcomeJsonLd.MediaType, name);
    }

    /// <summary>A spreadsheet takes no formula for a text.</summary>
    public static string Harmless(string cell) =>
        cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;

    private static async Task<IResult> OneAsync(
        Guid id,
        OutcomeCatalogue catalogue,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await catalogue.FindAsync(new(id), ct) is { } line
            ? LinkedData(
                $"leeruitkomst-{id}.jsonld",
                json => OutcomeJsonLd.Write(json, line, address)
            )
            : Results.NotFound();

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
                            OutcomeJsonLd.AddressOf(address, line.Id),
                            Harmless(line.Text.Title),
                            Harmless(line.Text.Responsibility),
                            Harmless(string.Join('\n', line.Text.Skills)),
                            Harmless(string.Join('\n', line.Text.Knowledge)),
                            $"{line.Text.Eqf}",
                            Harmless(line.Text.Standard),
                            Harmless(line.Text.Evidence),
                            line.Text.Licence,
                            OutcomeJsonLd.Day(line.PublishedAt),
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
        var package = new OutcomeCase(address);
        var lines = await catalogue.AllAsync(ct);
        var rubrics = await catalogue.RubricsAsync(lines, ct);
        foreach (var line in lines)
        {
            package.Add(line);
            if (rubrics.TryGetValue(line.Id, out var rubric))
                package.Add(rubric, line);
        }
        return Sent(package.File("Leeruitkomsten"));
    }
}
