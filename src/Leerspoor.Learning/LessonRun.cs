using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning;

/// <summary>How far a person is in some material, so that it can be resumed. Counts no mistakes.</summary>
internal sealed class LessonRun : IRegional
{
    private LessonRun() { } // EF Core

    public PersonId PersonId { get; private init; }
    public ActivityId ActivityId { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>Steps behind them; the next screen is one further.</summary>
    public int StepsDone { get; private set; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? FinishedAt { get; private set; }

    public static LessonRun Started(PersonId person, ActivityId activity, DateTimeOffset now) =>
        new()
        {
            PersonId = person,
            ActivityId = activity,
            StartedAt = now,
        };

    public void Pass(int step) => StepsDone = Math.Max(StepsDone, step);

    public void Finish(DateTimeOffset now) => FinishedAt = now;

    /// <summary>Once more from the start; having finished before stays true.</summary>
    public void Restart() => StepsDone = 0;
}
