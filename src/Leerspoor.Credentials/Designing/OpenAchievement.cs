using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Designing;

/// <summary>An achievement as it is issued now, and as its draft would make it.</summary>
internal sealed class OpenAchievement(LeerspoorDb db)
{
    public sealed record View(string Key, bool MayChange, Shown? Current, Shown? Draft)
    {
        /// <summary>Where editing starts.</summary>
        public Shown Newest => Draft ?? Current!;
    }

    /// <summary>One version; <c>Parts</c> are the names of what it is built from.</summary>
    public sealed record Shown(
        int Number,
        AchievementWording Wording,
        DateTimeOffset? PublishedAt,
        IReadOnlyList<string> Parts
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, string key, CancellationToken ct)
    {
        var versions = Designers.MayRead(actor)
            ? await db.Set<Achievement>()
                .AsNoTracking()
                .Where(achievement => achievement.Key == key)
                .OrderByDescending(achievement => achievement.Number)
                .ToListAsync(ct)
            : [];
        if (versions.Count == 0)
            return CredentialsRefusals.Unknown;

        return new View(
            key,
            Designers.MayChange(actor),
            await ShownAsync(versions.FirstOrDefault(version => !version.IsDraft), ct),
            await ShownAsync(versions.FirstOrDefault(version => version.IsDraft), ct)
        );
    }

    private async Task<Shown?> ShownAsync(Achievement? version, CancellationToken ct)
    {
        if (version is null)
            return null;
        var keys = version.Details.BuiltFrom;
        var parts =
            keys.Count == 0
                ? []
                : await db.Set<Achievement>()
                    .AsNoTracking()
                    .Where(a => keys.Contains(a.Key) && a.PublishedAt != null)
                    .OrderBy(a => a.Number)
                    .ToListAsync(ct);
        return new(
            version.Number,
            version.Wording,
            version.PublishedAt,
            [
                .. keys.Select(key => parts.FindLast(part => part.Key == key)?.Name.In())
                    .OfType<string>(),
            ]
        );
    }
}
