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

    // Where a browser asks first: it sends a body, or the program sends a header of its own with the question.
    private static readonly string[] Asked =
    [
        "/api/verify",
        "/.well-known/did.json",
        "/did.json",
        "/regio/{id:guid}/did.json",
        "/status/{id:guid}",
        "/credentials/{id:guid}",
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("").AllowAnonymous().ForAnySite();
        open.MapRead(
            "/.well-known/did.json",
            (HttpContext http, Dids dids) => dids.OfHostAsync(http)
        );
        open.MapRead("/did.json", (HttpContext http, Dids dids) => dids.OfHostAsync(http));
        open.MapRead(
            "/regio/{id:guid}/did.json",
            (Guid id, HttpContext http, Dids dids) => dids.OfRegionAsync(id, http)
        );
        open.MapRead("/status/{id:guid}", StatusAsync);
        open.MapRead(
            "/prestaties/{id:guid}",
            (Guid id, HttpContext http, AchievementPublisher achievements) =>
                achievements.JsonAsync(id, http)
        );
        open.MapRead(
            "/prestaties/{id:guid}/plaatje.png",
            (Guid id, HttpContext http, AchievementPublisher achievements) =>
                achievements.PngAsync(id, http)
        );
        open.MapRead(
            "/prestaties/plaatjes/{id:guid}",
            (Guid id, HttpContext http, AchievementPublisher achievements) =>
                achievements.PictureAsync(new(id), http)
        );
        open.MapRead(
            "/credentials/{id:guid}/badge.png",
            (Guid id, HttpContext http, BakedEndpoints baked) => baked.PngAsync(id, http)
        );
        open.MapRead(
            "/credentials/{id:guid}/badge.svg",
            (Guid id, HttpContext http, BakedEndpoints baked) => baked.SvgAsync(id, http)
        );
        open.MapRead("/credentials/{id:guid}", SignedAsync).WithMetadata(new SignedForm());
        open.MapRead("/credentials/{id:guid}/bestand", FileAsync);
        open.MapPost("/api/verify", VerifyEndpoint.AnswerAsync).DisableAntiforgery();
        foreach (var asked in Asked)
            endpoints.MayBeAsked(asked);
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
        if (list is null || await publisher.WriteAsync(list, http.RequestAborted) is not { } json)
            return Results.NotFound();

        http.Response.Headers.Vary = "Accept";
        var answer = Signed(http, json, SignedMediaType.AskedFor(http.Request));
        return PublicReading.IsKnown(http, json)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : answer;
    }

    private static async Task<IResult> SignedAsync(
        Guid id,
        HttpContext http,
        LeerspoorDb db,
        WriteToken write
    )
    {
        var type = SignedMediaType.AskedFor(http.Request);
        if (SignedMediaType.IsToken(type))
            return await OtherForms.TokenAsync(id, http, write);
        if (await FindAsync(id, http, db) is not { } json)
            return Results.NotFound();
        // A page answers only who wants to see it; of its headers this is what a program looks for.
        return type is null ? Results.Text("", "text/html") : Signed(http, json, type);
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
