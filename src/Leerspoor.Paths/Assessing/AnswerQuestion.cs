using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Assessing;

/// <summary>Keeps one answer at once, so that the participant can stop at any question and go on another day.</summary>
internal sealed class AnswerQuestion(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    StageGate gate,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Answer { get; set; }
    }

    public async Task<Outcome<Answered>> HandleAsync(
        Actor actor,
        int number,
        Input input,
        CancellationToken ct
    )
    {
        if (await paths.OwnAsync(actor, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        await gate.CatchUpAsync(path, ct);
        if (path.StageKey == StageKeys.Intake)
            return AssessingRefusals.TooEarly;
        var needs = (await frames.OfAsync(path, ct)).Needs;
        if (number < 1 || number > needs.Count)
            return PathsRefusals.Unknown;
        if (!SelfViews.TryRead(input.Answer, out var view))
            return AssessingRefusals.AnswerMissing;

        var given = await KeepAsync(path, needs[number - 1], view, ct);
        var complete = needs.All(need => given.Contains(need.Card.Id.Value));
        if (complete && path.StageKey == StageKeys.Mapping)
        {
            await gate.AdvanceAsync(path, EntryConditions.SelfAssessmentDone, ct);
            path.GiveCoachTheTurn(CoachTurns.ChooseGoals, clock.GetUtcNow());
        }

        path.Touch(clock.GetUtcNow());
        db.Audit(actor, "assessment.answered", path.ParticipantId, path.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Answered(number == needs.Count ? null : number + 1, complete);
    }

    private async Task<HashSet<Guid>> KeepAsync(
        DevelopmentPath path,
        NeededIndicator need,
        SelfView view,
        CancellationToken ct
    )
    {
        var answers = await db.Set<SelfAnswer>()
            .Where(answer => answer.PathId == path.Id)
            .ToListAsync(ct);
        if (answers.Find(answer => answer.IndicatorId == need.Card.Id) is { } earlier)
            earlier.Change(view, clock.GetUtcNow());
        else
            db.Add(SelfAnswer.Given(path.Id, need.Card.Id, view, clock.GetUtcNow()));
        return [need.Card.Id.Value, .. answers.Select(answer => answer.IndicatorId.Value)];
    }

    /// <param name="Next">The following question, or null after the last.</param>
    /// <param name="Complete">Every question has an answer now.</param>
    public sealed record Answered(int? Next, bool Complete);
}
