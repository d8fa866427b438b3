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

    public sealed record Shown(int Number, AchievementWording Wording, DateTimeOffset? PublishedAt);

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
            ShownOf(versions.FirstOrDefault(version => !version.IsDraft)),
            ShownOf(versions.FirstOrDefault(version => version.IsDraft))
        );
    }

    private static Shown? ShownOf(Achievement? version) =>
        version is null ? null : new(version.Number, version.Wording, version.PublishedAt);
}
