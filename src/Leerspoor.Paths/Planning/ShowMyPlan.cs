using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>The participant's own plan. The page that is looked at most: three indexed queries, the rest comes from memory.</summary>
internal sealed class ShowMyPlan(LeerspoorDb db, PathFrames frames)
{
    public async Task<Outcome<MyPlanView>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Relations.IsSelf(actor, actor.Person))
            return PathsRefusals.Unknown;
        var found = await db.Set<DevelopmentPath>()
            .AsNoTracking()
            .Where(path => path.ParticipantId == actor.Person)
            .OrderBy(path => path.CompletedAt != null)
            .ThenByDescending(path => path.StartedAt)
            .LeftJoin(
                db.Set<ActionPlan>(),
                path => path.Id,
                plan => plan.PathId,
                (path, plan) =>
                    new { Path = path, Status = plan == null ? null : (PlanStatus?)plan.Status }
            )
            .FirstOrDefaultAsync(ct);
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
        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Where(goal => goal.PathId == path.Id)
            .OrderBy(goal => goal.SetAt)
            .ToListAsync(ct);
        var milestones = await db.Set<Milestone>()
            .AsNoTracking()
            .Where(milestone => milestone.PathId == path.Id)
            .ToListAsync(ct);
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
