using System.Globalization;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.MetroLines.Drawing.Live;

/// <summary>What an open map page asks by script.</summary>
internal static class LiveRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/metrokaarten/{id:guid}/stroom", FollowAsync).RequireAuthorization();

    private static async Task FollowAsync(
        Guid id,
        HttpContext http,
        CurrentActor actor,
        MapDrafts drafts,
        StreamMap stream
    )
    {
        var found = await drafts.FindAsync(actor.Value!, new(id), http.RequestAborted);
        if (found.Refused(out _, out var map))
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await stream.RunAsync(http, actor.Value!.Region, map.Id, Seen(http));
    }

    private static int Seen(HttpContext http) =>
        int.TryParse(
            http.Request.Headers["Last-Event-ID"].FirstOrDefault()
                ?? http.Request.Query["na"].FirstOrDefault(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seen
        )
            ? seen
            : -1;
}
