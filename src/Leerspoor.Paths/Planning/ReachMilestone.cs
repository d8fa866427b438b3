using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>A small step was taken, or not after all. Says nothing about <em>shown</em>: that follows from observations.</summary>
internal sealed class ReachMilestone(LeerspoorDb db, PathFinder paths, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        PersonId participant,
        Guid milestoneId,
        bool reached,
        CancellationToken ct
    )
    {
        if (
            actor.OnlyAbout is not null
            || await paths.FollowedAsync(actor, participant, ct) is not { IsOpen: true } path
        )
            return PathsRefusals.Unknown;
        var milestone = await db.Set<Milestone>()
            .SingleOrDefaultAsync(
                m => m.PathId == path.Id && m.Id == new MilestoneId(milestoneId),
                ct
            );
        if (milestone is null)
            return PathsRefusals.Unknown;

        if (reached)
            milestone.Reach(clock.GetUtcNow());
        else
            milestone.Reopen();
        path.Touch(clock.GetUtcNow());
        db.Audit(
            actor,
            reached ? "milestone.reached" : "milestone.reopened",
            participant,
            milestone.Id.Value
        );
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
