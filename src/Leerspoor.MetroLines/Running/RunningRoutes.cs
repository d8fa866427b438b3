using System.Text;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.MetroLines.Running;

internal static class RunningRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/mijn-leerlijn/{code}/agenda.ics", CalendarAsync).AllowAnonymous();

    private static async Task<IResult> CalendarAsync(
        string code,
        ShowMyLine show,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if ((await show.HandleAsync(code, ct)).Refused(out _, out var view))
            return Results.NotFound();
        var file = CalendarFile.Of(
            view.Moments.Select(moment => RunLetters.Item(view.Run, moment.Meeting)),
            clock.GetUtcNow()
        );
        return Results.File(
            Encoding.UTF8.GetBytes(file),
            "text/calendar; charset=utf-8",
            "leerlijn.ics"
        );
    }
}
