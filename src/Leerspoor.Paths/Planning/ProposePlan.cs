using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>Puts the plan before the participant. From here the participant decides; the coach's turn is over.</summary>
internal sealed class ProposePlan(LeerspoorDb db, Plans plans, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        var preparing = await plans.ToPrepareAsync(actor, participant, ct);
        if (preparing.Refused(out var refusal, out var path))
            return refusal;
        var open = await db.Set<Goal>()
            .AnyAsync(goal => goal.PathId == path.Id && goal.ReachedAt == null, ct);
        var plan = await db.Set<ActionPlan>().SingleOrDefaultAsync(p => p.PathId == path.Id, ct);
        if (plan is null || !open)
            return PlanningRefusals.PlanEmpty;

        plan.Propose(clock.GetUtcNow());
        path.CoachTookTheTurn();
        path.Touch(clock.GetUtcNow());
        db.Audit(actor, "plan.proposed", participant, plan.Id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
