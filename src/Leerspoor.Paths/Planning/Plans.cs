using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Deciding;
using Leerspoor.Paths.Observing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>What every change of a plan by the coach begins with: the own caseload, an open path, and a say in it.</summary>
internal sealed class Plans(
    LeerspoorDb db,
    PathFinder paths,
    DecisionRights rights,
    PathStandings standings,
    WriteGate gate,
    TimeProvider clock
)
{
    /// <summary>The path, when this coach may put something forward for it.</summary>
    public async Task<Outcome<DevelopmentPath>> ToPrepareAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (await paths.CoachedAsync(actor, participant, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        if (path.TakesPart is false)
            return PlanningRefusals.NotTakingPart;
        if (path.RouteKey is null)
            return PlanningRefusals.NoRouteYet;
        if (
            rights.CheckProposal(path.GuidanceLevel, PathElement.GoalsAndPlan, Parties.Coach) is
            { } refusal
        )
            return refusal;
        return path;
    }

    /// <summary>The plan as something that is being changed: begun when there was none, and to be proposed again.</summary>
    public async Task<ActionPlan> DraftOfAsync(DevelopmentPath path, CancellationToken ct)
    {
        path.Touch(clock.GetUtcNow());
        var plan = await db.Set<ActionPlan>().SingleOrDefaultAsync(p => p.PathId == path.Id, ct);
        if (plan is null)
            db.Add(plan = ActionPlan.Started(path.Id, clock.GetUtcNow()));
        else
            plan.ReturnToDraft();
        return plan;
    }

    /// <summary>Saves, and works out anew where the indicators stand: another goal may ask another level of what was already seen.</summary>
    public async Task SaveAndRenewAsync(DevelopmentPath path, CancellationToken ct)
    {
        await using var transaction = await gate.BeginAsync(db, ct);
        await db.SaveChangesAsync(ct);
        await standings.RenewAllAsync(path, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public Task<Goal?> GoalAsync(DevelopmentPath path, Guid goal, CancellationToken ct) =>
        db.Set<Goal>()
            .SingleOrDefaultAsync(g => g.PathId == path.Id && g.Id == new GoalId(goal), ct);
}
