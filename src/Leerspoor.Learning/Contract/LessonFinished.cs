using Leerspoor.Kernel;

namespace Leerspoor.Learning.Contract;

/// <summary>
/// News: somebody went through learning material to the end. Comes through the outbox, at least once; a reader that has no task for it
/// ignores it.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="Activity">What.</param>
/// <param name="Task">The plan task that the player was opened with (<c>?taak=</c>), unchecked; null without one.</param>
/// <param name="At">When.</param>
public sealed record LessonFinished(
    PersonId Person,
    ActivityId Activity,
    Guid? Task,
    DateTimeOffset At
);
