using System.Globalization;
using System.Text.Json;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Skills.Mapping;

internal static class MappingRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/skillsmapping/{id:guid}/bestand.csv", CsvAsync).RequireAuthorization();
        endpoints
            .MapGet("/skillsmapping/{id:guid}/bestand.xlsx", ExcelAsync)
            .RequireAuthorization();
        endpoints.MapGet("/skillsmapping/{id:guid}/bestand.pdf", PdfAsync).RequireAuthorization();
        // Only a script of our own sends JSON with the cookie: another site would have to ask first, and is refused.
        endpoints
            .MapPost("/skillsmapping/{id:guid}/cellen", WriteAsync)
            .WithMetadata(new SkipStatusCodePagesAttribute())
            .RequireAuthorization();
    }

    private static async Task<IResult> CsvAsync(
        Guid id,
        CurrentActor actor,
        ShowMapping show,
        CancellationToken ct
    )
    {
        if ((await show.HandleAsync(actor.Value!, new(id), ct)).Refused(out _, out var view))
            return Results.NotFound();
        var stream = new MemoryStream();
        Table(view.Content).Write(stream);
        stream.Position = 0;
        return Results.File(stream, CsvOut.MediaType, "skillsmapping.csv");
    }

    private static async Task<IResult> ExcelAsync(
        Guid id,
        CurrentActor actor,
        ShowMapping show,
        CancellationToken ct
    )
    {
        if ((await show.HandleAsync(actor.Value!, new(id), ct)).Refused(out _, out var view))
            return Results.NotFound();
        var stream = new MemoryStream();
        MappingWorkbook.Write(view.Content, stream);
        stream.Position = 0;
        return Results.File(stream, ExcelOut.MediaType, "skillsmapping.xlsx");
    }

    private static async Task<IResult> PdfAsync(
        Guid id,
        CurrentActor actor,
        ShowMapping show,
        WriteMappingPdf write,
        CancellationToken ct
    ) =>
        (await show.HandleAsync(actor.Value!, new(id), ct)).Refused(out _, out var view)
            ? Results.NotFound()
            : Results.File(
                write.Write(view.Title, view.Content),
                "application/pdf",
                "skillsmapping.pdf"
            );

    private static async Task<IResult> WriteAsync(
        Guid id,
        HttpContext http,
        CurrentActor actor,
        WriteCells write
    )
    {
        // Who has no business here is told nothing about what they sent either.
        var cells = await ReadAsync(http);
        var outcome = await write.HandleAsync(
            actor.Value!,
            new(id),
            cells ?? [],
            http.RequestAborted
        );
        if (outcome.Refused(out var refusal, out var written))
            return Refused(refusal);
        return cells is null ? Refused(SkillsRefusals.MappingLevel) : Results.Json(written);
    }

    private static IResult Refused(Refusal refusal) =>
        Results.Json(new { code = refusal.Code }, statusCode: RefusalStatus.Of(refusal.Kind));

    private static async Task<WriteCells.Typed[]?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return null;
        try
        {
            var cells = await http.Request.ReadFromJsonAsync<WriteCells.Typed[]>(
                http.RequestAborted
            );
            return cells is null || Array.Exists(cells, cell => cell is null) ? null : cells;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As it can be pasted again, with a column for the gap left out: it follows.</summary>
    public static ExportFile Table(MappingContent content) =>
        CsvOut.File(
            "skillsmapping.csv",
            ';',
            [
                "Code",
                "Specialisme",
                .. content.Groups.SelectMany(group =>
                    (string[])[Harmless(group), Harmless($"{group} gewenst")]
                ),
            ],
            content.Rows.Select(row =>
                (string[])
                    [
                        Harmless(row.Code),
                        Harmless(row.Specialism),
                        .. row.Cells.SelectMany(cell =>
                            (string[])[Level(cell.Current), Level(cell.Wanted)]
                        ),
                    ]
            )
        );

    private static string Level(decimal? level) =>
        level?.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL")) ?? "";

    private static string Harmless(string cell) =>
        cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;
}
