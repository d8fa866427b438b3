using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Evaluating;

/// <summary>One evaluation with its questions and answers. What the others answered, the learner reads once it was held.</summary>
internal sealed class ShowEvaluation(
    LeerspoorDb db,
    Evaluations evaluations,
    ObserverGate people,
    Viewings viewings
)
{
    public async Task<Outcome<EvaluationView>> HandleAsync(
        Actor actor,
        EvaluationId id,
        CancellationToken ct
    )
    {
        if (await evaluations.FindAsync(actor, id, ct) is not { } found)
            return EvaluatingRefusals.Unknown;

        var (evaluation, _, programme, isLearner) = found;
        await viewings.NoteAsync(actor, evaluation.ParticipantId, Viewed.Evaluation, ct);
        var answers = await db.Set<EvaluationAnswer>()
            .AsNoTracking()
            .Where(answer => answer.EvaluationId == id)
            .ToDictionaryAsync(answer => answer.Question, StringComparer.Ordinal, ct);
        var questions = programme
            .Evaluation.Questions.Select(q => new QuestionView(q, answers.GetValueOrDefault(q.Key)))
            .ToLookup(question => question.Question.Who == Evaluations.Learner);
        return new EvaluationView(
            id,
            evaluation.ParticipantId,
            await people.NameAsync(evaluation.ParticipantId, ct) ?? "",
            evaluation.PlannedOn,
            evaluation.ReflectedAt,
            evaluation.HeldAt,
            evaluation.HeldBy is { } by ? await people.NameAsync(by, ct) : null,
            evaluation.NextOn,
            evaluations.SuggestedAfter(evaluations.Today, programme),
            [.. questions[true]],
            isLearner && evaluation.IsOpen ? [] : [.. questions[false]]
        );
    }

    /// <summary>The evaluation that the learner is in: the planned one, else the last that was held.</summary>
    public async Task<EvaluationId?> NewestOfAsync(Actor actor, CancellationToken ct) =>
        Relations.IsSelf(actor, actor.Person)
            ? await db.Set<Evaluation>()
                .Where(e => e.ParticipantId == actor.Person)
                .OrderBy(e => e.HeldAt != null)
                .ThenByDescending(e => e.PlannedOn)
                .Select(e => (EvaluationId?)e.Id)
                .FirstOrDefaultAsync(ct)
            : null;
}
