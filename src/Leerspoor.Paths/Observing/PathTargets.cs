using Leerspoor.Data;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Programmes;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>What a path asks of each indicator: its goals and the requirements of its route.</summary>
internal sealed class PathTargets(
    ProgrammeDefinition programme,
    FrameworkOutline framework,
    Route? route,
    IReadOnlyList<Goal> goals
)
{
    public ProgrammeDefinition Programme { get; } = programme;
    public FrameworkOutline Framework { get; } = framework;
    public Route? Route { get; } = route;
    public IReadOnlyList<Goal> Goals { get; } = goals;

    /// <summary>What must be shown, at which level, to complete the route; empty before a route is chosen.</summary>
    public IReadOnlyDictionary<IndicatorId, DevelopmentLevel> Required { get; } =
        (route?.Requires ?? [])
            .Select(required => (Card: framework.Find(required.Indicator), required.Level))
            .Where(required => required.Card is not null)
            .ToDictionary(required => required.Card!.Id, required => required.Level);

    public Goal? GoalOf(IndicatorId indicator) =>
        Goals.FirstOrDefault(goal => goal.IndicatorId == indicator);

    /// <summary>The level that an observer looks at unless told otherwise: that of the goal, else of the route, else the first step.</summary>
    public DevelopmentLevel LevelToObserve(IndicatorId indicator) =>
        GoalOf(indicator)?.TargetLevel ?? LevelToShow(indicator);

    /// <summary>The level against which the standing counts: that of the route, since completing depends on it, else of the goal.</summary>
    public DevelopmentLevel LevelToShow(IndicatorId indicator) =>
        Required.TryGetValue(indicator, out var required)
            ? required
            : GoalOf(indicator)?.TargetLevel ?? DevelopmentLevel.A;
}

/// <summary>Reads the targets of a path; one query, the rest comes from memory.</summary>
internal sealed class ReadPathTargets(
    LeerspoorDb db,
    ProgrammeShelf programmes,
    FrameworkCatalogue frameworks
)
{
    public async Task<PathTargets> OfAsync(DevelopmentPath path, CancellationToken ct)
    {
        var programme = await programmes.DefinitionAsync(path.ProgrammeId, ct);
        var framework = await frameworks.OfVersionAsync(path.FrameworkVersionId, ct);
        var goals = await db.Set<Goal>().Where(goal => goal.PathId == path.Id).ToListAsync(ct);
        return new(programme, framework!, programme.FindRoute(path.RouteKey), goals);
    }
}
