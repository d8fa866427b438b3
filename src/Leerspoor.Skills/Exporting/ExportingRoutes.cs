using Leerspoor.People.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Importing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Skills.Exporting;

internal static class ExportingRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/raamwerken/graaf/{id:guid}/bestand/{format}", GraphAsync)
            .RequireAuthorization();
        endpoints
            .MapGet("/raamwerken/inlezen/{id:guid}/geweigerd.csv", RefusedAsync)
            .RequireAuthorization();
    }

    // Made whole before the first byte goes out: a file that breaks off halfway looks like a file.
    private static async Task<IResult> GraphAsync(
        Guid id,
        string format,
        CurrentActor actor,
        ExportGraph export,
        CancellationToken ct
    )
    {
        if (
            (await export.HandleAsync(actor.Value!, new(id), format, ct)).Refused(
                out _,
                out var file
            )
        )
            return Results.NotFound();
        var content = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        file.Write(content);
        content.Position = 0;
        return Results.File(content, file.MediaType, file.Name);
    }

    private static async Task<IResult> RefusedAsync(
        Guid id,
        CurrentActor actor,
        ShowImport show,
        FaultWords words,
        CancellationToken ct
    )
    {
        if ((await show.HandleAsync(actor.Value!, new(id), ct)).Refused(out _, out var view))
            return Results.NotFound();
        var stream = new MemoryStream();
        words.Table(view.Faults).Write(stream);
        stream.Position = 0;
        return Results.File(stream, CsvOut.MediaType, "geweigerd.csv");
    }
}
