using System.Globalization;
using System.Text.Json;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.ActionScans.Running;

/// <summary>What the screens of a session ask and send by script.</summary>
internal static class RunningRoutes
{
    /// <summary>The script that opens live pages without wifi. It lies here because a browser lets it do so only under its own address.</summary>
    public const string Worker = "/actiescans/zonder-wifi.js";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Worker, SendWorker).AllowAnonymous();
        endpoints
            .MapGet(
                "/actiescans/{scanId:guid}/stroom",
                async (
                    Guid scanId,
                    HttpContext http,
                    CurrentActor actor,
                    ScanAccess access,
                    StreamScan stream
                ) =>
                {
                    var id = new ScanId(scanId);
                    if (await access.FindAsync(actor.Value!, id, http.RequestAborted) is null)
                        http.Response.StatusCode = StatusCodes.Status404NotFound;
                    else
                        await stream.RunAsync(http, actor.Value!, id, Seen(http));
                }
            )
            .RequireAuthorization();
        // Only a script of our own sends JSON with the cookie: another site would have to ask first, and is refused.
        endpoints
            .MapPost("/actiescans/{scanId:guid}/bewerkingen", EditAsync)
            .WithMetadata(new SkipStatusCodePagesAttribute())
            .RequireAuthorization();
    }

    private static async Task<IResult> EditAsync(
        Guid scanId,
        HttpContext http,
        CurrentActor actor,
        EditScan edit
    )
    {
        // Who has no business here is told nothing about what they sent either.
        var operations = await ReadAsync(http);
        var outcome = await edit.HandleAsync(
            actor.Value!,
            new ScanId(scanId),
            operations ?? [],
            http.RequestAborted
        );
        if (operations is null && outcome.Refusal is null)
            return Refused(ScanRefusals.OperationUnknown);
        return outcome.Refused(out var refusal, out var edited)
            ? Refused(refusal)
            : Results.Json(edited);
    }

    private static IResult SendWorker(IWebHostEnvironment host, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        var file = host.WebRootFileProvider.GetFileInfo("_content/Leerspoor.ActionScans/worker.js");
        return Results.Stream(file.CreateReadStream(), "text/javascript; charset=utf-8");
    }

    private static IResult Refused(Refusal refusal) =>
        Results.Json(new { code = refusal.Code }, statusCode: RefusalStatus.Of(refusal.Kind));

    private static async Task<ScanOperation[]?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return null;
        try
        {
            return await http.Request.ReadFromJsonAsync<ScanOperation[]>(http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A browser that connects again sends what it saw last; the first time the page says it in the address.
    private static int Seen(HttpContext http) =>
        int.TryParse(
            http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last
                ? last
                : http.Request.Query["na"].ToString(),
            CultureInfo.InvariantCulture,
            out var seen
        )
            ? seen
            : 0;
}
