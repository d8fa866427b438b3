using Leerspoor.Credentials.Publishing;
using Leerspoor.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Endorsing;

/// <summary>An endorsement at its own address, for as long as it stands. Its id is random: who has it may see it.</summary>
internal static class EndorsementEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapRead("/onderschrijvingen/{id:guid}", AnswerAsync)
            .AllowAnonymous()
            .ForAnySite();

    private static async Task<IResult> AnswerAsync(Guid id, HttpContext http, LeerspoorDb db)
    {
        var json = await db.AcrossRegions<Endorsement>()
            .Where(one => one.Id == new EndorsementId(id))
            .Where(one => one.SignedAt != null && one.WithdrawnAt == null)
            .Select(one => one.Json)
            .SingleOrDefaultAsync(http.RequestAborted);
        if (string.IsNullOrEmpty(json))
            return Results.NotFound();

        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept";
        var type = SignedMediaType.AskedFor(http.Request);
        return Results.Text(
            json,
            type is null || SignedMediaType.IsToken(type) ? SignedMediaType.Default : type
        );
    }
}
