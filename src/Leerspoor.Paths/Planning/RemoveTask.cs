using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Deciding;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>Takes a task away that was not done; what was done stays.</summary>
internal sealed class RemoveTask(
    LeerspoorDb db,
    PathFinder paths,
    DecisionRights rights,
    TimeProvider clock
)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        PersonId participant,
        Guid taskId,
        CancellationToken ct
    )
    {
        if (await paths.CoachedAsync(actor, participant, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        if (
            rights.Check(path.GuidanceLevel, PathElement.HelpAndMaterials, Parties.Coach) is
            { } refusal
        )
            return refusal;
        var task = await db.Set<PlanTask>()
            .SingleOrDefaultAsync(t => t.PathId == path.Id && t.Id == new PlanTaskId(taskId), ct);
        if (task is null)
            return PathsRefusals.Unknown;
        if (task.DoneAt is not null)
            return PlanningRefusals.TaskDone;

        db.Remove(task);
        path.Touch(clock.GetUtcNow());
        db.Audit(actor, "task.removed", participant, task.Id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
