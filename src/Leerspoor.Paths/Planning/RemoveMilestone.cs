using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>Takes a step out; one that was reached stays.</summary>
internal sealed class RemoveMilestone(LeerspoorDb db, Plans plans)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        PersonId participant,
        Guid milestoneId,
        CancellationToken ct
    )
    {
        var preparing = await plans.ToPrepareAsync(actor, participant, ct);
        if (preparing.Refused(out var refusal, out var path))
            return refusal;
        var milestone = await db.Set<Milestone>()
            .SingleOrDefaultAsync(
                m => m.PathId == path.Id && m.Id == new MilestoneId(milestoneId),
                ct
            );
        if (milestone is not { ReachedAt: null })
            return PathsRefusals.Unknown;

        db.Remove(milestone);
        await plans.DraftOfAsync(path, ct);
        db.Audit(actor, "milestone.removed", participant, milestone.Id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
