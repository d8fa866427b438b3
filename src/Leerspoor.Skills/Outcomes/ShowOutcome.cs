using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Outcomes;

/// <summary>A learning outcome with what the checks and the experts say of it, and what it looks like.</summary>
internal sealed class ShowOutcome(LeerspoorDb db, LikeOutcomes like)
{
    public sealed record View(
        LearningOutcomeId Id,
        OutcomeState State,
        OutcomeText Text,
        string? Bloom,
        LearningOutcomeId? Replaces,
        LearningOutcomeId? ReplacedBy,
        bool MayChange,
        IReadOnlyList<CheckOutcome.Hint> Hints,
        IReadOnlyList<Advice> Advice,
        IReadOnlyList<LikeOutcomes.Like> Likes
    )
    {
        public bool IsOpen => State is OutcomeState.Draft or OutcomeState.Validating;
    }

    public sealed record Advice(
        string Name,
        DateTimeOffset AskedAt,
        DateTimeOffset? AnsweredAt,
        bool? Agrees,
        string SignedAs,
        string OnResponsibility,
        string OnSkills,
        string OnKnowledge,
        bool OnOtherWords
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        LearningOutcomeId id,
        CancellationToken ct
    )
    {
        var outcome = Designers.MayRead(actor)
            ? await db.Set<LearningOutcome>()
                .AsNoTracking()
                .SingleOrDefaultAsync(o => o.Id == id, ct)
            : null;
        if (outcome is null || (outcome.IsOpen && !Designers.MayChange(actor)))
            return SkillsRefusals.Unknown;

        var advice = await db.Set<OutcomeAdvice>()
            .AsNoTracking()
            .Where(a => a.OutcomeId == id)
            .OrderBy(a => a.AskedAt)
            .ToListAsync(ct);
        var text = outcome.Text;
        return new View(
            id,
            outcome.State,
            text,
            CheckOutcome.LevelOf(text.Responsibility, OutcomeWords.Delivered),
            outcome.Replaces,
            outcome.ReplacedBy,
            Designers.MayChange(actor),
            CheckOutcome.Of(text, OutcomeWords.Delivered),
            [
                .. advice.Select(a => new Advice(
                    a.Name,
                    a.AskedAt,
                    a.AnsweredAt,
                    a.Agrees,
                    a.SignedAs,
                    a.OnResponsibility,
                    a.OnSkills,
                    a.OnKnowledge,
                    a.AnsweredAt is not null && a.SignedText != outcome.Stored
                )),
            ],
            await like.ToAsync(text, id, ct)
        );
    }
}
