using System.Text;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Showing;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Publishing;

/// <summary>A credential within its own picture: who has the picture has the badge.</summary>
internal sealed class BakedEndpoints(LeerspoorDb db, AchievementPublisher achievements)
{
    public async Task<IResult> PngAsync(Guid id, HttpContext http)
    {
        if (await FindAsync(new(id), http.RequestAborted) is not var (picture, key, json))
            return Results.NotFound();

        var png = AchievementPicture.Of(picture) is { } own
            ? await achievements.BytesAsync(own, http.RequestAborted)
            : MedalPng.Of(picture, key);
        return png is null
            ? Results.NotFound()
            : Results.File(BakedBadge.IntoPng(png, json), "image/png", $"badge-{id:N}.png");
    }

    /// <summary>Only of a drawing of ours: an uploaded picture is no SVG.</summary>
    public async Task<IResult> SvgAsync(Guid id, HttpContext http) =>
        await FindAsync(new(id), http.RequestAborted) is var (picture, key, json)
        && AchievementPicture.Of(picture) is null
            ? Results.File(
                Encoding.UTF8.GetBytes(BakedBadge.IntoSvg(MedalDrawing.Svg(picture, key), json)),
                "image/svg+xml",
                $"badge-{id:N}.svg"
            )
            : Results.NotFound();

    private async Task<(string Picture, string Key, string Json)?> FindAsync(
        CredentialId id,
        CancellationToken ct
    )
    {
        var found = await (
            from credential in db.AcrossRegions<Credential>()
            join achievement in db.AcrossRegions<Achievement>()
                on credential.AchievementId equals achievement.Id
            where credential.Id == id
            select new
            {
                achievement.PictureKey,
                achievement.Key,
                credential.Json,
            }
        ).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.PictureKey, found.Key, found.Json);
    }
}
