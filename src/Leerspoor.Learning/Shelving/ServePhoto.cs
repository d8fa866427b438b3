using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Shelving;

/// <summary>Gives an uploaded file to whoever may see it.</summary>
internal sealed class ServePhoto(
    LeerspoorDb db,
    Relations relations,
    HandedInPhotos handedIn,
    Viewings viewings,
    ShelfFolder folder
)
{
    public sealed record View(string Path, string ContentType);

    public async Task<Outcome<View>> HandleAsync(Actor actor, PhotoId id, CancellationToken ct)
    {
        var photo = await db.Set<ShelvedPhoto>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (
            photo is null
            || !await MaySeeAsync(actor, photo, ct)
            || !File.Exists(folder.PathOf(id))
        )
            return LearningRefusals.Unknown;

        if (photo.AboutId is { } about)
            await viewings.NoteAsync(actor, about, Viewed.Photo, ct);
        return new View(folder.PathOf(id), photo.ContentType);
    }

    // A guest came for one thing, so of photos only the own ones.
    private async Task<bool> MaySeeAsync(Actor actor, ShelvedPhoto photo, CancellationToken ct)
    {
        if (photo.AboutId is not { } about)
            return actor.OnlyAbout is null;
        if (await relations.MayFollowAsync(actor, about, ct))
            return actor.OnlyAbout is null || photo.AddedBy == actor.Person;
        return await relations.MayAssessAsync(actor, about, ct)
            && await handedIn.IsOneAsync(photo.Id.Value, about, ct);
    }
}

/// <summary><c>GET /fotos/{id}</c> and the delivered drawings.</summary>
internal static class PhotoEndpoints
{
    // Should a file ever be taken for a page, the sandbox keeps it from running or reaching anything.
    private const string Policy = "default-src 'none'; sandbox";

    public static async Task<IResult> PhotoAsync(
        Guid id,
        CurrentActor current,
        ServePhoto serve,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (current.Value is not { } actor)
            return Results.NotFound();
        if ((await serve.HandleAsync(actor, new PhotoId(id), ct)).Refused(out _, out var photo))
            return Results.NotFound();

        Shield(http.Response.Headers, "private, max-age=3600");
        return Results.File(
            Path.GetFullPath(photo.Path),
            photo.ContentType,
            enableRangeProcessing: true
        );
    }

    public static IResult Drawing(string name, HttpContext http)
    {
        if (Drawings.Open(name) is not { } drawing)
            return Results.NotFound();

        Shield(http.Response.Headers, "private, max-age=86400");
        return Results.Stream(drawing, "image/svg+xml");
    }

    private static void Shield(IHeaderDictionary headers, string caching)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = caching;
    }
}
