using Leerspoor.Credentials.Rotating;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Designing;

/// <summary>What can be earned in the region, with drafts and how often each was awarded.</summary>
internal sealed class ListAchievements(LeerspoorDb db)
{
    public sealed record View(bool MayChange, bool MayRotate, IReadOnlyList<Line> Lines);

    public sealed record Line(
        string Key,
        string PictureKey,
        LocalText Name,
        LocalText Description,
        int? Published,
        bool HasDraft,
        int Awarded
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return CredentialsRefusals.Unknown;

        var all = await db.Set<Achievement>().AsNoTracking().ToListAsync(ct);
        var awarded = await db.Set<Credential>()
            .GroupBy(credential => credential.AchievementKey)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, StringComparer.Ordinal, ct);
        return new View(
            Designers.MayChange(actor),
            ListKeys.MayRotate(actor),
            [
                .. all.GroupBy(achievement => achievement.Key, StringComparer.Ordinal)
                    .Select(versions =>
                        LineOf([.. versions], awarded.GetValueOrDefault(versions.Key))
                    )
                    .OrderBy(line => line.Name.In(), StringComparer.CurrentCulture),
            ]
        );
    }

    private static Line LineOf(List<Achievement> versions, int awarded)
    {
        var current = versions.Where(version => !version.IsDraft).MaxBy(version => version.Number);
        var shown = current ?? versions.MaxBy(version => version.Number)!;
        return new Line(
            shown.Key,
            shown.PictureKey,
            shown.Name,
            shown.Description,
            current?.Number,
            versions.Exists(version => version.IsDraft),
            awarded
        );
    }
}
