using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>Takes a goal out of the plan, with its milestones and the tasks that were not done. What was done stays as an achieved step.</summary>
internal sealed class DropGoal(LeerspoorDb db, Plans plans)
{
    public async Task<Outcome<Done>> HandleAsync(
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
        if (goal.ReachedAt is not null)
            return PlanningRefusals.GoalReached;

        db.RemoveRange(await db.Set<Milestone>().Where(m => m.GoalId == goal.Id).ToListAsync(ct));
        db.RemoveRange(
            await db.Set<PlanTask>()
                .Where(task => task.GoalId == goal.Id && task.DoneAt == null)
                .ToListAsync(ct)
        );
        db.Remove(goal);
        await plans.DraftOfAsync(path, ct);
        db.Audit(actor, "goal.dropped", participant, goal.Id.Value);
        await plans.SaveAndRenewAsync(path, ct);
        return default(Done);
    }
}
