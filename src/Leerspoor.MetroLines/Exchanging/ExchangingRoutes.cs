using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.MetroLines.Exchanging;

internal static class ExchangingRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/metrokaarten/{id:guid}/export.json", JsonAsync).RequireAuthorization();
        endpoints.MapGet("/metrokaarten/{id:guid}/export.xlsx", ExcelAsync).RequireAuthorization();
    }

    private static async Task<IResult> JsonAsync(
        Guid id,
        CurrentActor actor,
        ExportMap export,
        CancellationToken ct
    ) =>
        (await export.HandleAsync(actor.Value!, new(id), ct)).Refused(out _, out var file)
            ? Results.NotFound()
            : Results.File(ReadJson.Write(file), "application/json", "metrokaart.json");

    private static async Task<IResult> ExcelAsync(
        Guid id,
        CurrentActor actor,
        ExportMap export,
        CancellationToken ct
    ) =>
        (await export.HandleAsync(actor.Value!, new(id), ct)).Refused(out _, out var file)
            ? Results.NotFound()
            : Results.File(WriteExcel.Write(file), WriteExcel.MediaType, "metrokaart.xlsx");
}
