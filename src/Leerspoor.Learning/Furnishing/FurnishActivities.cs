using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Furnishing;

/// <summary>Gives a region the delivered material that it does not have yet.</summary>
internal sealed class FurnishActivities(LeerspoorDb db, TimeProvider clock) : IRegionFurnishing
{
    public int Order => 20;

    public async Task FurnishAsync(CancellationToken ct)
    {
        var present = await db.Set<LearningActivity>()
            .Where(activity => activity.OwnerId == null)
            .Select(activity => activity.Key)
            .ToHashSetAsync(ct);
        foreach (
            var entry in ActivitiesFile
                .Read()
                .Activities.Where(entry => !present.Contains(entry.Key))
        )
            db.Add(Deliver(entry));
        await db.SaveChangesAsync(ct);
    }

    private LearningActivity Deliver(ActivitiesFile.Entry entry)
    {
        var facts = new ActivityFacts(
            entry.Participant.Title,
            entry.Picture,
            entry.Minutes,
            entry.Url,
            ShareScope.Region
        );
        var activity = LearningActivity.Delivered(entry.Key, entry.Kind, facts, clock.GetUtcNow());
        activity.Rewrite(entry.Participant.Steps);
        foreach (var effect in entry.Effects)
            activity.Teach(effect.Indicator, effect.From, effect.To);
        return activity;
    }
}
