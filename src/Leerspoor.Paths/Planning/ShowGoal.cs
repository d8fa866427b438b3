using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>One goal of the plan, to change.</summary>
internal sealed class ShowGoal(LeerspoorDb db, Plans plans, PathFrames frames)
{
    public async Task<Outcome<GoalLine>> HandleAsync(
        Actor actor,
        PersonId participant,
        Guid goalId,
        CancellationToken ct
    )
    {
        var preparing = await plans.ToPrepareAsync(actor, participant, ct);
        if (preparing.Refused(out var refusal, out var path))
            return refusal;
        if (await plans.GoalAsync(path, goalId, ct) is not { } goal)
            return PathsRefusals.Unknown;

        var steps = await db.Set<Milestone>()
            .AsNoTracking()
            .Where(milestone => milestone.GoalId == goal.Id)
            .ToListAsync(ct);
        var frame = await frames.OfAsync(path, ct);
        return GoalLine.Of(goal, frame.Framework.Find(goal.IndicatorId)!, steps);
    }
}
