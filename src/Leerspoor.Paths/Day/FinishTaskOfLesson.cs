using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Planning;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Day;

/// <summary>A lesson that was opened from a task and finished makes the task done. The same news twice changes nothing.</summary>
internal sealed class FinishTaskOfLesson(LeerspoorDb db) : INewsReader<LessonFinished>
{
    public async Task ReadAsync(LessonFinished news, CancellationToken ct)
    {
        if (news.Task is not { } id)
            return;

        // The task id came from an address, so it counts only on a path of the same person and for the same lesson.
        var found = await db.Set<PlanTask>()
            .Join(
                db.Set<DevelopmentPath>().Where(path => path.ParticipantId == news.Person),
                task => task.PathId,
                path => path.Id,
                (task, path) => new { Task = task, Path = path }
            )
            .SingleOrDefaultAsync(
                row => row.Task.Id == new PlanTaskId(id) && row.Task.ActivityId == news.Activity,
                ct
            );
        if (found is not { Task.DoneAt: null, Path.CompletedAt: null })
            return;

        found.Task.Finish(null, news.At);
        found.Path.Touch(news.At);
        var learner = new Actor(news.Person, found.Path.RegionId, "", []);
        db.Audit(learner, "task.done", news.Person, id);
        await db.SaveChangesAsync(ct);
    }
}
