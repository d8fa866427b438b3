using Leerspoor.Credentials.Showing;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Sharing;

/// <summary>A passport on paper: the same as the page, for whoever has its address.</summary>
internal static class PassportFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/paspoort/{id:guid}/paspoort.pdf", AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(
        Guid id,
        HttpContext http,
        CurrentActor actor,
        ShowPassport show,
        WritePassport write,
        ShareAddress share
    )
    {
        var outcome = await show.HandleAsync(
            actor.Value,
            new(id),
            Readers.IsPerson(http),
            http.RequestAborted
        );
        if (outcome.Refused(out _, out var view))
            return Results.NotFound();

        // it may be withdrawn at any moment
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            write.Write(view, path => share.Of(http, path), $"/paspoort/{id}"),
            "application/pdf",
            $"skillspaspoort-{id:N}.pdf"
        );
    }
}
