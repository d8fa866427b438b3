using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Showing;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Credentials.Publishing;

/// <summary>What can be earned and its pictures, for anyone: <c>/prestaties/...</c>. A draft is not there.</summary>
internal sealed class AchievementPublisher(LeerspoorDb db, IServiceScopeFactory scopes)
{
    private const string Png = "image/png";

    // A published version and an uploaded picture never change.
    private const string Forever = "public, max-age=31536000, immutable";

    public async Task<IResult> JsonAsync(Guid id, HttpContext http)
    {
        if (await FindAsync(id, http) is not { } achievement)
            return Results.NotFound();

        // A visitor may be signed in to another region; the achievement is written in its own.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(achievement.RegionId);
        var writer = scope.ServiceProvider.GetRequiredService<AchievementWriter>();
        return Results.Text(
            AchievementDocument.Write(await writer.WriteAsync(achievement, http.RequestAborted)),
            "application/json"
        );
    }

    /// <summary>The medal, or the uploaded picture, as PNG.</summary>
    public async Task<IResult> PngAsync(Guid id, HttpContext http)
    {
        if (await FindAsync(id, http) is not { } achievement)
            return Results.NotFound();

        return AchievementPicture.Of(achievement.PictureKey) is { } own
            ? await PictureAsync(own, http)
            : Picture(http, MedalPng.Of(achievement.PictureKey, achievement.Key));
    }

    /// <summary>An uploaded picture; the designer sees it before anything is published.</summary>
    public async Task<IResult> PictureAsync(AchievementPictureId id, HttpContext http) =>
        await BytesAsync(id, http.RequestAborted) is { } png
            ? Picture(http, png)
            : Results.NotFound();

    public Task<byte[]?> BytesAsync(AchievementPictureId id, CancellationToken ct) =>
        db.AcrossRegions<AchievementPicture>()
            .Where(picture => picture.Id == id)
            .Select(picture => picture.Png)
            .SingleOrDefaultAsync(ct);

    private static IResult Picture(HttpContext http, byte[] png)
    {
        http.Response.Headers.CacheControl = Forever;
        return Results.Bytes(png, Png);
    }

    private Task<Achievement?> FindAsync(Guid id, HttpContext http) =>
        db.AcrossRegions<Achievement>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                a => a.Id == new AchievementId(id) && a.PublishedAt != null,
                http.RequestAborted
            );
}
