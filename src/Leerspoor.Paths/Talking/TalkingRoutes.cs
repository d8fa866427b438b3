using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Paths.Talking;

internal static class TalkingRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(
                "/mijn/hulp/stroom",
                (HttpContext http, CurrentActor actor, TalkingRights rights, StreamThread stream) =>
                    StreamAsync(http, actor.Value!, actor.Value!.Person, rights, stream)
            )
            .RequireAuthorization();
        endpoints
            .MapGet(
                "/deelnemers/{participantId:guid}/berichten/stroom",
                (
                    Guid participantId,
                    HttpContext http,
                    CurrentActor actor,
                    TalkingRights rights,
                    StreamThread stream
                ) => StreamAsync(http, actor.Value!, new PersonId(participantId), rights, stream)
            )
            .RequireAuthorization();
    }

    private static async Task StreamAsync(
        HttpContext http,
        Actor actor,
        PersonId participant,
        TalkingRights rights,
        StreamThread stream
    )
    {
        if (await rights.MayTalkAsync(actor, participant, http.RequestAborted))
            await stream.RunAsync(http, actor, participant, Seen(http));
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
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
