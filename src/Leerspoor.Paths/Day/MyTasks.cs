using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Planning;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Day;

/// <summary>The participant's own tasks, to change.</summary>
internal sealed class MyTasks(LeerspoorDb db, PathFinder paths)
{
    /// <summary>The task with its path, both tracked; refused for a stranger and for a path that was completed.</summary>
    public async Task<Outcome<MyTask>> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        if (await paths.OwnAsync(actor, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        var task = await db.Set<PlanTask>()
            .SingleOrDefaultAsync(t => t.PathId == path.Id && t.Id == new PlanTaskId(id), ct);
        return task is null ? PathsRefusals.Unknown : new MyTask(path, task);
    }
}

internal sealed record MyTask(DevelopmentPath Path, PlanTask Task);
