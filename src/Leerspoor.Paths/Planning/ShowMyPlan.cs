using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>The participant's own plan. The page that is looked at most: three indexed queries, the rest comes from memory.</summary>
internal sealed class ShowMyPlan(LeerspoorDb db, PathFrames frames)
{
    // The participant's start of the day: translated once.
    private static readonly Func<LeerspoorDb, PersonId, CancellationToken, Task<Found?>> Own =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, PersonId participant, CancellationToken _) =>
                db.Set<DevelopmentPath>()
                    .AsNoTracking()
                    .Where(path => path.ParticipantId == participant)
                    .OrderBy(path => path.CompletedAt != null)
                    .ThenByDescending(path => path.StartedAt)
                    .LeftJoin(
                        db.Set<ActionPlan>(),
                        path => path.Id,
                        plan => plan.PathId,
                        (path, plan) => new Found(path, plan == null ? null : plan.Status)
                    )
                    .FirstOrDefault()
        );

    private static readonly Func<LeerspoorDb, PathId, IAsyncEnumerable<Goal>> Goals =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, PathId path) =>
                db.Set<Goal>()
                    .Where(goal => goal.PathId == path)
                    .OrderBy(goal => goal.SetAt)
                    .AsNoTracking()
        );

    private static readonly Func<LeerspoorDb, PathId, IAsyncEnumerable<Milestone>> Milestones =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, PathId path) =>
                db.Set<Milestone>().AsNoTracking().Where(milestone => milestone.PathId == path)
        );

    public async Task<Outcome<MyPlanView>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Relations.IsSelf(actor, actor.Person))
            return PathsRefusals.Unknown;
        var found = await Own(db, actor.Person, ct);
        if (found is null)
            return PathsRefusals.Unknown;

        var frame = await frames.OfAsync(found.Path, ct);
        return new MyPlanView(
            frame.Programme,
            found.Path.StageKey,
            found.Path.TakesPart,
            frame.Route,
            found.Status,
            found.Status is null ? [] : await GoalsAsync(found.Path, frame, ct)
        );
    }

    private async Task<IReadOnlyList<GoalLine>> GoalsAsync(
        DevelopmentPath path,
        PathFrame frame,
        CancellationToken ct
    )
    {
        var goals = new List<Goal>();
        await foreach (var goal in Goals(db, path.Id).WithCancellation(ct))
            goals.Add(goal);
        var milestones = new List<Milestone>();
        await foreach (var milestone in Milestones(db, path.Id).WithCancellation(ct))
            milestones.Add(milestone);
        return
        [
            .. goals.Select(goal =>
                GoalLine.Of(
                    goal,
                    frame.Framework.Find(goal.IndicatorId)!,
                    milestones.Where(milestone => milestone.GoalId == goal.Id)
                )
            ),
        ];
    }

    private sealed record Found(DevelopmentPath Path, PlanStatus? Status);
}

/// <param name="Programme">Its stages are the stations of the line.</param>
/// <param name="StageKey">Where the participant is.</param>
/// <param name="TakesPart">The participant's own answer.</param>
/// <param name="Route">What the participant chose.</param>
/// <param name="Status">Null before a plan is begun.</param>
/// <param name="Goals">In the order in which they were chosen.</param>
internal sealed record MyPlanView(
    ProgrammeDefinition Programme,
    string StageKey,
    bool? TakesPart,
    Route? Route,
    PlanStatus? Status,
    IReadOnlyList<GoalLine> Goals
);
