using System.IO.Compression;
using Leerspoor.Data;
using Leerspoor.People;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Leaving;

/// <summary>What somebody takes along, written while it is sent.</summary>
internal static class LeavingEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/mijn/badges/alles.zip", AnswerAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        CurrentActor current,
        TakeAlong take,
        LeerspoorDb db
    )
    {
        if (current.Value is not { OnlyAbout: null } actor)
            return Results.NotFound();

        var ct = http.RequestAborted;
        db.Audit(actor, "wallet.taken-along", actor.Person);
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        // an entry of a zip writes its last few bytes without asking whether it may wait
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return Results.Stream(
            async body =>
            {
                await using var zip = await ZipArchive.CreateAsync(
                    body,
                    ZipArchiveMode.Create,
                    leaveOpen: true,
                    entryNameEncoding: null,
                    ct
                );
                await take.WriteAsync(actor.Person, zip, ct);
            },
            "application/zip",
            "mijn-badges.zip"
        );
    }
}
