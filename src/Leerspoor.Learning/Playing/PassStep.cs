using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Playing;

/// <summary>
/// Goes on from one screen to the next. A question lets one on after the right answer; a wrong one is not counted and can be tried as
/// often as one likes. The last screen finishes the lesson.
/// </summary>
internal sealed class PassStep(LeerspoorDb db, Lessons lessons, TimeProvider clock)
{
    public sealed class Input
    {
        /// <summary>Number of the chosen answer, for a question.</summary>
        public string? Answer { get; set; }

        /// <summary>The plan task that the player was opened with.</summary>
        public string? Task { get; set; }
    }

    public async Task<Outcome<StepPassed>> HandleAsync(
        Actor actor,
        ActivityId id,
        int step,
        Input input,
        CancellationToken ct
    )
    {
        if ((await lessons.OpenAsync(actor, id, ct)).Refused(out var refusal, out var lesson))
            return refusal;
        var screens = lesson.Kind is ActivityKind.Checklist ? 1 : lesson.Steps.Count;
        if (step < 1 || step > screens)
            return LearningRefusals.Unknown;

        var answer = Answered(lesson.Steps[step - 1], input.Answer);
        if (lesson.Kind is ActivityKind.Quiz && answer is null)
            return LearningRefusals.AnswerMissing;
        if (answer is { Right: false })
            return new StepPassed(Right: false, Finished: false, Next: step);

        var run = await lessons.RunAsync(actor, id, clock.GetUtcNow(), ct);
        run.Pass(step);
        if (step == screens)
            Finish(run, actor, input.Task);
        await db.SaveChangesAsync(ct);
        return new StepPassed(Right: true, Finished: step == screens, Next: step + 1);
    }

    private void Finish(LessonRun run, Actor actor, string? task)
    {
        var now = clock.GetUtcNow();
        run.Finish(now);
        run.Restart();
        db.Audit(actor, "lesson.finished", actor.Person, run.ActivityId.Value);
        db.Announce(
            new LessonFinished(
                actor.Person,
                run.ActivityId,
                Guid.TryParse(task, out var known) ? known : null,
                now
            )
        );
    }

    private static QuizOption? Answered(ActivityStep step, string? typed) =>
        step.Options is { } options
        && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= options.Count
            ? options[number - 1]
            : null;
}

internal sealed record StepPassed(bool Right, bool Finished, int Next);
