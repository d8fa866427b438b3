using System.Text;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.FollowingUp;

internal static class FollowingUpRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                "/actiepunten/{pointId:guid}/agenda.ics",
                async (
                    Guid pointId,
                    CurrentActor actor,
                    FollowActionPoint follow,
                    LeerspoorDb db,
                    TimeProvider clock,
                    CancellationToken ct
                ) =>
                {
                    var found = await follow.ShowAsync(actor.Value!, new(pointId), ct);
                    if (found.Refused(out _, out var point) || point.ByWhen is null)
                        return Results.NotFound();
                    var name = await db.Set<Initiative>()
                        .Where(i => i.Id == point.InitiativeId)
                        .Select(i => i.Name)
                        .SingleAsync(ct);
                    var entry = CalendarEntry.Of(point, name, clock.GetUtcNow());
                    return Results.File(
                        Encoding.UTF8.GetBytes(entry),
                        "text/calendar; charset=utf-8",
                        "actiepunt.ics"
                    );
                }
            )
            .RequireAuthorization();
}
