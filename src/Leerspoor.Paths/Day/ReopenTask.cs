using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Day;

/// <summary>Not done after all.</summary>
internal sealed class ReopenTask(LeerspoorDb db, MyTasks tasks, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(Actor actor, Guid taskId, CancellationToken ct)
    {
        var mine = await tasks.FindAsync(actor, taskId, ct);
        if (mine.Refused(out var refusal, out var found))
            return refusal;

        found.Task.Reopen();
        found.Path.Touch(clock.GetUtcNow());
        db.Audit(actor, "task.reopened", found.Path.ParticipantId, taskId);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
