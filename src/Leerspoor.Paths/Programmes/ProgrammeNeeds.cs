using Leerspoor.Data;
using Leerspoor.Paths.Planning;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Paths.Programmes;

/// <summary>
/// Which indicators cannot be missed: those that a route of a programme in use asks for, and those that somebody is working on as a goal.
/// </summary>
internal sealed class ProgrammeNeeds(
    LeerspoorDb db,
    FrameworkCatalogue frameworks,
    IStringLocalizer<ProgrammeTexts> texts
) : IFrameworkUse
{
    public async Task<IReadOnlyList<IndicatorNeed>> NeedsAsync(
        string framework,
        CancellationToken ct
    )
    {
        var published = await db.Set<Programme>()
            .AsNoTracking()
            .Where(programme => programme.PublishedAt != null)
            .OrderByDescending(programme => programme.Version)
            .ToListAsync(ct);
        Programme[] ours = [.. published.Where(p => p.Definition.Framework == framework)];
        return [.. OfRoutes(ours), .. await OfGoalsAsync(ours, ct)];
    }

    /// <summary>Of the newest version of each programme: people begin with that one.</summary>
    private IEnumerable<IndicatorNeed> OfRoutes(Programme[] programmes) =>
        from programme in programmes.DistinctBy(programme => programme.Key)
        from route in programme.Definition.Routes
        from required in route.Requires
        select new IndicatorNeed(
            required.Indicator,
            texts[
                "NeededByRoute",
                programme.Definition.Participant.Name.In(),
                route.Participant.Name.In()
            ]
        );

    private async Task<IEnumerable<IndicatorNeed>> OfGoalsAsync(
        Programme[] programmes,
        CancellationToken ct
    )
    {
        var aims = await (
            from goal in db.Set<Goal>()
            join path in db.Set<DevelopmentPath>() on goal.PathId equals path.Id
            join indicator in frameworks.Indicators on goal.IndicatorId equals indicator.Id
            where goal.ReachedAt == null && path.CompletedAt == null
            group goal by new { indicator.Key, path.ProgrammeId } into same
            select new
            {
                same.Key.Key,
                same.Key.ProgrammeId,
                People = same.Count(),
            }
        ).ToListAsync(ct);
        return from aim in aims
            let programme = Array.Find(programmes, p => p.Id == aim.ProgrammeId)
            where programme is not null
            group aim by (aim.Key, Name: programme.Definition.Participant.Name.In()) into same
            select new IndicatorNeed(
                same.Key.Key,
                texts["NeededByGoals", same.Key.Name, same.Sum(aim => aim.People)]
            );
    }
}
