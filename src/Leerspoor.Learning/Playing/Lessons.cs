using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Playing;

/// <summary>Finds material that somebody may go through. Retired material stays open for who has it in a plan.</summary>
internal sealed class Lessons(LeerspoorDb db)
{
    public async Task<Outcome<LearningActivity>> OpenAsync(
        Actor actor,
        ActivityId id,
        CancellationToken ct
    )
    {
        var activity = await db.Set<LearningActivity>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        return activity is not null && actor.OnlyAbout is null && Editors.MaySee(actor, activity)
            ? activity
            : LearningRefusals.Unknown;
    }

    /// <summary>The run of this person, begun when there is none; saved with the caller's next save.</summary>
    public async Task<LessonRun> RunAsync(
        Actor actor,
        ActivityId id,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (await FindRunAsync(actor, id, ct) is { } known)
            return known;

        var run = LessonRun.Started(actor.Person, id, now);
        db.Add(run);
        return run;
    }

    public Task<LessonRun?> FindRunAsync(Actor actor, ActivityId id, CancellationToken ct) =>
        db.Set<LessonRun>()
            .SingleOrDefaultAsync(run => run.PersonId == actor.Person && run.ActivityId == id, ct);
}
