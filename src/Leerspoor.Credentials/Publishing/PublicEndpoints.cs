using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Publishing;

/// <summary>What verifiers anywhere fetch: keys, status lists, achievements and the credentials themselves. Open to all, no cookies needed.</summary>
internal static class PublicEndpoints
{
    private const string Json = "application/json";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("").AllowAnonymous().ForAnySite();
        open.MapGet(
            "/.well-known/did.json",
            (HttpContext http, Dids dids) => dids.OfHostAsync(http)
        );
        open.MapGet("/did.json", (HttpContext http, Dids dids) => dids.OfHostAsync(http));
        open.MapGet(
            "/regio/{id:guid}/did.json",
            (Guid id, HttpContext http, Dids dids) => dids.OfRegionAsync(id, http)
        );
        open.MapGet("/status/{id:guid}", StatusAsync);
        open.MapGet(
            "/prestaties/{id:guid}",
            (Guid id, HttpContext http, AchievementPublisher achievements) =>
                achievements.JsonAsync(id, http)
        );
        open.MapGet(
            "/prestaties/{id:guid}/plaatje.png",
            (Guid id, HttpContext http, AchievementPublisher achievements) =>
                achievements.PngAsync(id, http)
        );
        open.MapGet(
            "/prestaties/plaatjes/{id:guid}",
            (Guid id, HttpContext http, AchievementPublisher achievements) =>
                achievements.PictureAsync(new(id), http)
        );
        open.MapGet(
            "/credentials/{id:guid}/badge.png",
            (Guid id, HttpContext http, BakedEndpoints baked) => baked.PngAsync(id, http)
        );
        open.MapGet(
            "/credentials/{id:guid}/badge.svg",
            (Guid id, HttpContext http, BakedEndpoints baked) => baked.SvgAsync(id, http)
        );
        open.MapGet("/credentials/{id:guid}", SignedAsync).WithMetadata(new SignedForm());
        open.MapGet("/credentials/{id:guid}/bestand", FileAsync);
        open.MapPost("/api/verify", VerifyEndpoint.AnswerAsync).DisableAntiforgery();
        endpoints.MayBeAsked("/api/verify");
        OtherForms.Map(open);
    }

    private static async Task<IResult> StatusAsync(
        Guid id,
        HttpContext http,
        LeerspoorDb db,
        StatusListPublisher publisher
    )
    {
        var list = await db.AcrossRegions<StatusList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.Id == new StatusListId(id), http.RequestAborted);
        return list is not null && await publisher.WriteAsync(list, http.RequestAborted) is { } json
            ? Signed(http, json, SignedMediaType.AskedFor(http.Request))
            : Results.NotFound();
    }

    private static async Task<IResult> SignedAsync(
        Guid id,
        HttpContext http,
        LeerspoorDb db,
        WriteToken write
    )
    {
        http.Response.Headers.Vary = "Accept";
        var type = SignedMediaType.AskedFor(http.Request);
        if (SignedMediaType.IsToken(type))
            return await OtherForms.TokenAsync(id, http, write);
        return await FindAsync(id, http, db) is { } json
            ? Signed(http, json, type)
            : Results.NotFound();
    }

    private static async Task<IResult> FileAsync(Guid id, HttpContext http, LeerspoorDb db)
    {
        if (await FindAsync(id, http, db) is not { } json)
            return Results.NotFound();

        http.Response.Headers.ContentDisposition = $"attachment; filename=\"badge-{id:N}.json\"";
        return Signed(http, json, Json);
    }

    private static Task<string?> FindAsync(Guid id, HttpContext http, LeerspoorDb db) =>
        db.AcrossRegions<Credential>()
            .Where(c => c.Id == new CredentialId(id))
            .Select(c => c.Json)
            .SingleOrDefaultAsync(http.RequestAborted);

    private static IResult Signed(HttpContext http, string json, string? type)
    {
        // A revocation must be seen at once, so caches ask every time.
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(
            json,
            type is null || SignedMediaType.IsToken(type) ? SignedMediaType.Default : type
        );
    }
}
