using Leerspoor.People;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Vaulting;

/// <summary>A document of the vault as a file, for its owner.</summary>
internal static class DocumentFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/mijn/documenten/{id:guid}/bestand", AnswerAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);

    private static async Task<IResult> AnswerAsync(
        Guid id,
        HttpContext http,
        CurrentActor actor,
        OwnDocuments documents
    )
    {
        var found = await documents.OpenAsync(actor.Value!, new(id), http.RequestAborted);
        if (found.Refused(out _, out var document))
            return Results.NotFound();

        var (type, extension) = document.Kind.Known();
        // Somebody else made this file: it is saved, never shown as a part of this website.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(document.Content, type, $"document-{id:N}.{extension}");
    }
}
