using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Paths.Caseload;

internal static class CaseloadRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapExport(endpoints, "/caseload/export", Role.Coach, "caseload.csv");
        MapExport(endpoints, "/begeleiden/export", Role.Supervisor, "begeleiden.csv");
    }

    private static void MapExport(
        IEndpointRouteBuilder endpoints,
        string address,
        Role capacity,
        string fileName
    ) =>
        endpoints
            .MapGet(
                address,
                async (
                    [FromQuery(Name = "filter")] string? filter,
                    [FromQuery(Name = "q")] string? search,
                    [FromQuery(Name = "sorteer")] string? order,
                    [FromQuery(Name = "dagen")] int? quietDays,
                    CurrentActor actor,
                    ExportCaseload export,
                    CancellationToken ct
                ) =>
                {
                    var question = CaseloadQuestion.Of(filter, search, order, quietDays, null);
                    var made = await export.HandleAsync(actor.Value!, capacity, question, ct);
                    return made.Refused(out _, out var file)
                        ? Results.NotFound()
                        : Results.File(file, "text/csv; charset=utf-8", fileName);
                }
            )
            .RequireAuthorization();
}
