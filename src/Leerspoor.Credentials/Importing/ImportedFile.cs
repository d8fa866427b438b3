using System.Text;
using Leerspoor.People;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Importing;

/// <summary>A badge from elsewhere as it came in, for its holder to take to another wallet.</summary>
internal static class ImportedFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/mijn/badges/elders/{id:guid}/bestand", AnswerAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);

    private static async Task<IResult> AnswerAsync(
        Guid id,
        HttpContext http,
        CurrentActor actor,
        KeepImported keep
    )
    {
        var found = await keep.TextAsync(actor.Value!, new(id), http.RequestAborted);
        if (found.Refused(out _, out var text))
            return Results.NotFound();

        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        // Of an earlier badge only the address may have been in its picture.
        var (type, extension) =
            text.StartsWith('{') ? ("application/ld+json", "json")
            : text.StartsWith("https://", StringComparison.Ordinal) ? ("text/plain", "txt")
            : ("application/jwt", "jwt");
        return Results.File(Encoding.UTF8.GetBytes(text), type, $"badge-{id:N}.{extension}");
    }
}
