using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Deciding;
using Leerspoor.Paths.Planning;

namespace Leerspoor.Paths.Day;

/// <summary>Another day: the planning is the participant's.</summary>
internal sealed class MoveTask(
    LeerspoorDb db,
    MyTasks tasks,
    DecisionRights rights,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? DueOn { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        Guid taskId,
        Input input,
        CancellationToken ct
    )
    {
        var mine = await tasks.FindAsync(actor, taskId, ct);
        if (mine.Refused(out var refusal, out var found))
            return refusal;
        if (
            rights.Check(found.Path.GuidanceLevel, PathElement.GoalsAndPlan, Parties.Learner) is
            { } notYours
        )
            return notYours;
        if (found.Task.DoneAt is not null)
            return PlanningRefusals.TaskDone;
        if (TaskDay.Read(input.DueOn, clock.Today(), out var day) is { } wrong)
            return wrong;

        found.Task.MoveTo(day);
        found.Path.Touch(clock.GetUtcNow());
        db.Audit(actor, "task.moved", found.Path.ParticipantId, taskId);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
