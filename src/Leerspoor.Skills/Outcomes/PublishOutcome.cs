using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Outcomes;

/// <summary>Puts a learning outcome into the open catalogue for good; the one that it replaces is superseded.</summary>
internal sealed class PublishOutcome(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        LearningOutcomeId id,
        CancellationToken ct
    )
    {
        var outcome = Designers.MayChange(actor)
            ? await db.Set<LearningOutcome>().SingleOrDefaultAsync(o => o.Id == id, ct)
            : null;
        if (outcome is null)
            return SkillsRefusals.Unknown;
        if (outcome.Publish(clock.GetUtcNow()) is { } refusal)
            return refusal;

        if (outcome.Replaces is { } old)
            (await db.Set<LearningOutcome>().SingleAsync(o => o.Id == old, ct)).Supersede(id);
        db.Audit(actor, "learning-outcome.published", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
