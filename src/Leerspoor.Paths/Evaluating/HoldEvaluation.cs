using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;

namespace Leerspoor.Paths.Evaluating;

/// <summary>
/// A caretaker writes down what goes well, what is left to learn and what was agreed; and closes the evaluation when everything is there,
/// which plans the next one.
/// </summary>
internal sealed class HoldEvaluation(
    LeerspoorDb db,
    WriteGate gate,
    Evaluations evaluations,
    TimeProvider clock
)
{
    public sealed class Input
    {
        /// <summary>Answers in words, by the key of the question.</summary>
        public Dictionary<string, string?> Words { get; set; } = new(StringComparer.Ordinal);

        /// <summary>The next moment; empty for none.</summary>
        public string? On { get; set; }

        /// <summary>Any value closes the evaluation; empty keeps it open.</summary>
        public string? Finish { get; set; }
    }

    public async Task<Outcome<Evaluation>> HandleAsync(
        Actor actor,
        EvaluationId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await evaluations.FindAsync(actor, id, ct) is not { IsLearner: false } found)
            return EvaluatingRefusals.Unknown;
        if (!found.Evaluation.IsOpen)
            return EvaluatingRefusals.Held;

        var finish = !string.IsNullOrEmpty(input.Finish);
        var asked = found.Programme.Evaluation.Questions.Where(q => q.Who != Evaluations.Learner);
        var next = PlanEvaluation.ReadDay(input.On, evaluations.Today);
        var wrong = Wrong(asked, input, finish, next).ToList();
        if (wrong.Count > 0)
            return Outcome<Evaluation>.RefusedFor(wrong);

        await using var transaction = await gate.BeginAsync(db, ct);
        foreach (var question in asked)
            if (WordsFor(input, question) is { Length: > 0 } words)
                await evaluations.SayAsync(found.Evaluation, question.Key, null, words, actor, ct);
        if (finish)
            Close(actor, found, next);
        found.Path.Touch(clock.GetUtcNow());
        db.Audit(
            actor,
            finish ? "evaluation.held" : "evaluation.written",
            found.Evaluation.ParticipantId,
            id.Value
        );
        await db.SaveChangesAsync(ct);
        if (finish && found.Path.IsOpen && next is { } day)
            await PlanNextAsync(found, day, actor, ct);
        await transaction.CommitAsync(ct);
        return found.Evaluation;
    }

    private static IEnumerable<Refusal> Wrong(
        IEnumerable<EvaluationQuestion> asked,
        Input input,
        bool finish,
        DateOnly? next
    )
    {
        foreach (var question in asked)
        {
            var field = $"Words[{question.Key}]";
            var words = WordsFor(input, question);
            if (words.Length > EvaluationAnswer.WordsMaxLength)
                yield return EvaluatingRefusals.WordsTooLong.At(field);
            else if (finish && words.Length == 0)
                yield return EvaluatingRefusals.StaffAnswerMissing.At(field);
        }

        if (!string.IsNullOrWhiteSpace(input.On) && next is null)
            yield return EvaluatingRefusals.DayInvalid;
    }

    private static string WordsFor(Input input, EvaluationQuestion question) =>
        (input.Words.GetValueOrDefault(question.Key) ?? "").Trim();

    private void Close(Actor actor, Evaluations.Found found, DateOnly? next)
    {
        found.Evaluation.Hold(actor.Person, next, clock.GetUtcNow());
        found.Path.PlanEvaluation(found.Path.IsOpen ? next : null);
        if (found.Path.CoachTurnReason == CoachTurns.Evaluate)
            found.Path.CoachTookTheTurn();
        if (found.Path.StageKey == StageKeys.Monitoring)
            found.Path.Reach(StageKeys.Evaluation, clock.GetUtcNow());
    }

    // After the first was closed and saved, since there is one open evaluation at a time.
    private async Task PlanNextAsync(
        Evaluations.Found found,
        DateOnly day,
        Actor actor,
        CancellationToken ct
    )
    {
        db.Add(
            Evaluation.Planned(found.Path.Id, found.Evaluation.ParticipantId, day, actor.Person)
        );
        await db.SaveChangesAsync(ct);
    }
}
