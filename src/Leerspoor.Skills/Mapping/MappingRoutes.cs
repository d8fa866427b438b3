using System.Globalization;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Exchanging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Skills.Mapping;

internal static class MappingRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/skillsmapping/{id:guid}/bestand.csv", CsvAsync).RequireAuthorization();

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
