using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Comparing;

/// <summary>Lets one published learning outcome take the place of another that says the same; the other stays at its address and points to it.</summary>
internal sealed class ReplaceOutcome(LeerspoorDb db)
{
    public sealed record View(string Old, string By);

    public async Task<Outcome<View>> ShowAsync(
        Actor actor,
        (Guid Old, Guid By) asked,
        CancellationToken ct
    ) =>
        (await FindAsync(actor, asked, ct)).Refused(out var refusal, out var found)
            ? refusal
            : new View(found.Old.Title, found.By.Title);

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        (Guid Old, Guid By) asked,
        CancellationToken ct
    )
    {
        if ((await FindAsync(actor, asked, ct)).Refused(out var refusal, out var found))
            return refusal;
        found.Old.Supersede(found.By.Id);
        db.Audit(actor, "learning-outcome.superseded", subject: asked.Old);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private sealed record Two(LearningOutcome Old, LearningOutcome By);

    private async Task<Outcome<Two>> FindAsync(
        Actor actor,
        (Guid Old, Guid By) asked,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor) || asked.Old == asked.By)
            return SkillsRefusals.Unknown;
        List<LearningOutcomeId> ids = [new(asked.Old), new(asked.By)];
        var both = await db.Set<LearningOutcome>().Where(o => ids.Contains(o.Id)).ToListAsync(ct);
        if (both.Count < ids.Count)
            return SkillsRefusals.Unknown;
        // a superseded one as the successor would lead in a circle
        return both.TrueForAll(o => o.State == OutcomeState.Published)
            ? new Two(both.Single(o => o.Id == ids[0]), both.Single(o => o.Id == ids[1]))
            : SkillsRefusals.ReplaceUnpublished;
    }
}
