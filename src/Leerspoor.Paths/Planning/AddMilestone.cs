using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>A small step in own words.</summary>
internal sealed class AddMilestone(LeerspoorDb db, Plans plans)
{
    public sealed class Input
    {
        public string? Text { get; set; }
    }

    public async Task<Outcome<MilestoneId>> HandleAsync(
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

        var text = input.Text?.Trim() ?? "";
        if (text.Length == 0)
            return PlanningRefusals.MilestoneMissing;
        if (text.Length > Milestone.TextMaxLength)
            return PlanningRefusals.TooLong("Text", Milestone.TextMaxLength);
        var places = await db.Set<Milestone>()
            .Where(m => m.GoalId == goal.Id)
            .Select(m => m.Position)
            .ToListAsync(ct);
        if (places.Count >= Milestone.MostPerGoal)
            return PlanningRefusals.MilestonesFull;

        var milestone = Milestone.InOwnWords(goal, text, places.DefaultIfEmpty().Max() + 1);
        db.Add(milestone);
        await plans.DraftOfAsync(path, ct);
        db.Audit(actor, "milestone.added", participant, milestone.Id.Value);
        await db.SaveChangesAsync(ct);
        return milestone.Id;
    }
}
