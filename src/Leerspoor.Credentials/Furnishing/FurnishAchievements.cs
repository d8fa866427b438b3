using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Furnishing;

/// <summary>Gives a region the delivered achievements that it does not have yet. What a designer made of them later stays as it is.</summary>
internal sealed class FurnishAchievements(LeerspoorDb db, TimeProvider clock) : IRegionFurnishing
{
    public int Order => 40;

    public async Task FurnishAsync(CancellationToken ct)
    {
        var present = await db.Set<Achievement>().Select(a => a.Key).Distinct().ToListAsync(ct);
        foreach (var entry in AchievementsFile.Read().Achievements)
            if (!present.Contains(entry.Key))
                Add(entry);
        await db.SaveChangesAsync(ct);
    }

    private void Add(AchievementsFile.Entry entry)
    {
        var achievement = Achievement.Drafted(entry.Key, 1, entry.Wording, clock.GetUtcNow());
        achievement.Publish(clock.GetUtcNow());
        db.Add(achievement);
    }
}
