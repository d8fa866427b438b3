using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Playing;

/// <summary>What the player shows: the first screen, or one step.</summary>
internal sealed class OpenLesson(Lessons lessons)
{
    public sealed record View(
        ActivityId Id,
        ActivityKind Kind,
        LocalText Title,
        string PictureKey,
        int Minutes,
        string? Url,
        IReadOnlyList<ActivityStep> Steps,
        int StepsDone,
        bool IsFinished
    )
    {
        /// <summary>Where to go on: the step after the last one that was passed.</summary>
        public int NextStep => Math.Min(StepsDone + 1, Screens);

        /// <summary>A checklist is one screen; everything else has one per step.</summary>
        public int Screens => Kind is ActivityKind.Checklist ? 1 : Steps.Count;

        public bool IsBegun => StepsDone > 0 && StepsDone < Screens;
    }

    public async Task<Outcome<View>> HandleAsync(Actor actor, ActivityId id, CancellationToken ct)
    {
        if ((await lessons.OpenAsync(actor, id, ct)).Refused(out var refusal, out var lesson))
            return refusal;

        var run = await lessons.FindRunAsync(actor, id, ct);
        return new View(
            lesson.Id,
            lesson.Kind,
            lesson.Title,
            lesson.Picture,
            lesson.Minutes,
            lesson.Url,
            lesson.Steps,
            run?.StepsDone ?? 0,
            run?.FinishedAt is not null
        );
    }
}
