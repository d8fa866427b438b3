using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Evaluating;

/// <summary>The learner answers one question of their reflection, with a picture or in words; or skips it.</summary>
internal sealed class AnswerReflection(LeerspoorDb db, Evaluations evaluations, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Question { get; set; }
        public string? Option { get; set; }
        public string? Words { get; set; }
    }

    /// <returns>The key of the next question, or empty after the last.</returns>
    public async Task<Outcome<string>> HandleAsync(
        Actor actor,
        EvaluationId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await evaluations.FindAsync(actor, id, ct) is not { IsLearner: true } found)
            return EvaluatingRefusals.Unknown;
        if (!found.Evaluation.IsOpen)
            return EvaluatingRefusals.Held;

        var asked = found
            .Programme.Evaluation.Questions.Where(q => q.Who == Evaluations.Learner)
            .ToList();
        var place = asked.FindIndex(q => q.Key == input.Question);
        if (place < 0)
            return EvaluatingRefusals.Unknown;

        var words = (input.Words ?? "").Trim();
        var option = asked[place].Options?.FirstOrDefault(o => o.Key == input.Option)?.Key;
        if (words.Length > EvaluationAnswer.WordsMaxLength)
            return EvaluatingRefusals.WordsTooLong;
        if (option is null && words.Length == 0)
            return asked[place].Options is null
                ? EvaluatingRefusals.NoAnswer.At("Words")
                : EvaluatingRefusals.NoAnswer;

        await evaluations.SayAsync(found.Evaluation, asked[place].Key, option, words, actor, ct);
        if (place == asked.Count - 1)
            found.Evaluation.Reflect(clock.GetUtcNow());
        found.Path.Touch(clock.GetUtcNow());
        db.Audit(actor, "reflection.answered", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
        return place == asked.Count - 1 ? "" : asked[place + 1].Key;
    }
}
