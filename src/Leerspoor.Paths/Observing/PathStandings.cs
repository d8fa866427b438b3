using Leerspoor.Data;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Planning;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// Works out where the indicators of a path stand after something changed: an observation, a goal, the route. The caller holds the
/// transaction and saves.
/// </summary>
internal sealed class PathStandings(LeerspoorDb db, ReadPathTargets targets, TimeProvider clock)
{
    private static readonly Func<
        LeerspoorDb,
        PathId,
        IndicatorId,
        IAsyncEnumerable<Sighting>
    > SightingsOf = EF.CompileAsyncQuery(
        (LeerspoorDb db, PathId path, IndicatorId indicator) =>
            db.Set<Observation>()
                .Where(o =>
                    o.PathId == path
                    && o.IndicatorId == indicator
                    && !db.Set<ObservationWithdrawal>().Any(w => w.ObservationId == o.Id)
                )
                .Select(Sight.Of)
    );

    private IReadOnlySet<SituationId>? situations;

    /// <summary>What the path asks now.</summary>
    public Task<PathTargets> AskedAsync(DevelopmentPath path, CancellationToken ct) =>
        targets.OfAsync(path, ct);

    /// <summary>The observations that stand, of one indicator.</summary>
    public async Task<List<Sighting>> SightingsAsync(
        PathId path,
        IndicatorId indicator,
        CancellationToken ct
    )
    {
        var seen = new List<Sighting>();
        await foreach (var sighting in SightingsOf(db, path, indicator).WithCancellation(ct))
            seen.Add(sighting);
        return seen;
    }

    /// <summary>Renews one indicator, given all its observations that stand (also one that is about to be saved).</summary>
    public async Task<StandingChange> RenewAsync(
        DevelopmentPath path,
        PathTargets asked,
        IndicatorId indicator,
        IReadOnlyCollection<Sighting> seen,
        CancellationToken ct
    )
    {
        var standings = await db.Set<IndicatorStanding>()
            .Where(standing => standing.PathId == path.Id)
            .ToDictionaryAsync(standing => standing.IndicatorId, ct);
        var change = Renew(path, asked, standings, indicator, seen, await ListedAsync(ct));
        MarkReadiness(path, asked, standings);
        return change;
    }

    /// <summary>Renews all indicators that were observed; for when the route or a goal changes.</summary>
    public async Task RenewAllAsync(DevelopmentPath path, CancellationToken ct)
    {
        var asked = await targets.OfAsync(path, ct);
        var standings = await db.Set<IndicatorStanding>()
            .Where(standing => standing.PathId == path.Id)
            .ToDictionaryAsync(standing => standing.IndicatorId, ct);
        var listed = await ListedAsync(ct);
        foreach (var indicator in standings.Keys.ToList())
        {
            var seen = await SightingsAsync(path.Id, indicator, ct);
            Renew(path, asked, standings, indicator, seen, listed);
        }

        MarkReadiness(path, asked, standings);
    }

    /// <summary>The situations that count; asked once per request.</summary>
    public async Task<IReadOnlySet<SituationId>> ListedAsync(CancellationToken ct) =>
        situations ??= (
            await db.Set<Situation>().Select(situation => situation.Id).ToListAsync(ct)
        ).ToHashSet();

    private StandingChange Renew(
        DevelopmentPath path,
        PathTargets asked,
        Dictionary<IndicatorId, IndicatorStanding> standings,
        IndicatorId indicator,
        IReadOnlyCollection<Sighting> seen,
        IReadOnlySet<SituationId> listed
    )
    {
        var needs = asked.Programme.Shown;
        var target = asked.LevelToShow(indicator);
        if (!standings.TryGetValue(indicator, out var standing))
        {
            standing = IndicatorStanding.Opened(path.Id, indicator, target);
            standings.Add(indicator, standing);
            db.Add(standing);
        }

        var wasShown = standing.ShownSince is not null && standing.TargetLevel == target;
        var verdict = ShownRule.Judge(seen, target, listed, needs);
        standing.Take(target, verdict, ShownRule.Propose(seen, listed, needs), seen);
        var goal = asked.GoalOf(indicator);
        if (goal is not null)
            MarkGoal(goal, ShownRule.Judge(seen, goal.TargetLevel, listed, needs).Since);
        return new(asked, goal, target, verdict, !wasShown && verdict.IsShown);
    }

    private static void MarkGoal(Goal goal, DateTimeOffset? since)
    {
        if (since is { } reached)
            goal.Reach(reached);
        else
            goal.Reopen();
    }

    private void MarkReadiness(
        DevelopmentPath path,
        PathTargets asked,
        Dictionary<IndicatorId, IndicatorStanding> standings
    )
    {
        var wasReady = path.ReadyForCompletionSince is not null;
        var ready =
            asked.Required.Count > 0
            && asked.Required.Keys.All(indicator =>
                standings.TryGetValue(indicator, out var standing)
                && standing.ShownSince is not null
            );
        path.BeReadyForCompletion(ready, clock.GetUtcNow());
        if (ready && !wasReady)
            path.GiveCoachTheTurn(CoachTurns.Complete, clock.GetUtcNow());
    }
}

/// <summary>What a renewal brought about.</summary>
/// <param name="Asked">What the path asks.</param>
/// <param name="Goal">The goal about this indicator, if any.</param>
/// <param name="Target">The level of the standing.</param>
/// <param name="Verdict">What the rule says at that level.</param>
/// <param name="BecameShown">It was not shown before and is now.</param>
internal sealed record StandingChange(
    PathTargets Asked,
    Goal? Goal,
    DevelopmentLevel Target,
    ShownVerdict Verdict,
    bool BecameShown
);
