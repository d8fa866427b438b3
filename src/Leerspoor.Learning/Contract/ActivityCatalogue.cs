using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Contract;

/// <summary>The learning material of the current region, for rooms that plan with it.</summary>
public sealed class ActivityCatalogue(LeerspoorDb db)
{
    /// <summary>All published material, also retired, to join with by id.</summary>
    public IQueryable<ActivityCard> Activities =>
        db.Set<LearningActivity>()
            .Where(activity => activity.PublishedAt != null)
            .Select(ActivityCards.Card);

    /// <summary>What all material teaches.</summary>
    public IQueryable<ActivityEffectCard> Effects =>
        db.Set<ActivityEffect>()
            .Select(effect => new ActivityEffectCard
            {
                Activity = effect.ActivityId,
                IndicatorKey = effect.IndicatorKey,
                From = effect.From,
                To = effect.To,
            });

    /// <summary>
    /// Material on offer to <paramref name="organisation"/> that teaches one of the indicators, up to <paramref name="target"/>: first
    /// what starts lowest, then the shortest. One query.
    /// </summary>
    public async Task<IReadOnlyList<ActivitySuggestion>> SuggestForAsync(
        IReadOnlyCollection<string> indicatorKeys,
        DevelopmentLevel target,
        OrganisationId organisation,
        CancellationToken ct
    )
    {
        var rows = await db.Set<ActivityEffect>()
            .Where(effect => indicatorKeys.Contains(effect.IndicatorKey) && effect.To <= target)
            .Join(
                db.Set<LearningActivity>()
                    .Where(activity => activity.PublishedAt != null && activity.RetiredAt == null)
                    .Where(activity =>
                        activity.Scope == ShareScope.Region || activity.OwnerId == organisation
                    )
                    .Select(ActivityCards.Card),
                effect => effect.ActivityId,
                card => card.Id,
                (effect, card) =>
                    new ActivitySuggestion(card, effect.IndicatorKey, effect.From, effect.To)
            )
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.From ?? 0)
                .ThenBy(row => row.Activity.Minutes)
                .ThenBy(row => row.Activity.Key, StringComparer.Ordinal),
        ];
    }
}
