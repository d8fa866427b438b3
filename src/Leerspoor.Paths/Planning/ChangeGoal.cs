using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>Another level or another reason for a goal that is not reached yet.</summary>
internal sealed class ChangeGoal(LeerspoorDb db, Plans plans)
{
    public sealed class Input
    {
        public string? Level { get; set; }
        public string? Reason { get; set; }
    }

    public async Task<Outcome<GoalId>> HandleAsync(
        Actor actor,
        PersonId participant,
        Guid goalId,
        Input input,
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

        var refusals = new List<Refusal>();
        var reason = GoalDraft.TypedReason(input.Reason, refusals);
        if (!GoalDraft.TryReadLevel(input.Level, out var level))
            refusals.Add(PlanningRefusals.LevelMissing);
        if (refusals.Count > 0)
            return Outcome<GoalId>.RefusedFor(refusals);

        goal.Aim(level, reason);
        await FitStepsAsync(goal, ct);
        await plans.DraftOfAsync(path, ct);
        db.Audit(actor, "goal.changed", participant, goal.Id.Value);
        await plans.SaveAndRenewAsync(path, ct);
        return goal.Id;
    }

    /// <summary>The steps of the development line up to the new level; own milestones stay as they are.</summary>
    private async Task FitStepsAsync(Goal goal, CancellationToken ct)
    {
        var steps = await db.Set<Milestone>()
            .Where(milestone => milestone.GoalId == goal.Id && milestone.Level != null)
            .ToListAsync(ct);
        db.RemoveRange(steps.Where(step => step.Level > goal.TargetLevel));
        foreach (var level in Enum.GetValues<DevelopmentLevel>())
            if (level <= goal.TargetLevel && steps.TrueForAll(step => step.Level != level))
                db.Add(Milestone.OfLevel(goal, level));
    }
}
