using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Outcomes;

/// <summary>Begins the successor of a published learning outcome, with the same words. There is at most one.</summary>
internal sealed class RenewOutcome(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<Written>> HandleAsync(
        Actor actor,
        LearningOutcomeId id,
        CancellationToken ct
    )
    {
        var old = Designers.MayChange(actor)
            ? await db.Set<LearningOutcome>().SingleOrDefaultAsync(o => o.Id == id, ct)
            : null;
        if (old is null || old.IsOpen)
            return SkillsRefusals.Unknown;
        if (old.ReplacedBy is { } newer)
            return new Written(newer);
        if (
            await db.Set<LearningOutcome>().FirstOrDefaultAsync(o => o.Replaces == id, ct) is
            { } begun
        )
            return new Written(begun.Id);

        var next = LearningOutcome.Begun(actor.Person, old.Text, id, clock.GetUtcNow());
        db.Add(next);
        db.Audit(actor, "learning-outcome.renewed", subject: next.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Written(next.Id);
    }
}
