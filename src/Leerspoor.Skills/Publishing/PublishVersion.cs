using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Browsing;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Drafting;

namespace Leerspoor.Skills.Publishing;

/// <summary>
/// Fixes a draft for good, unless it leaves out an indicator that somebody still asks for. New paths start with it; running paths keep
/// the version they began with.
/// </summary>
internal sealed class PublishVersion(
    LeerspoorDb db,
    Drafts drafts,
    ShowVersion show,
    DroppedNeeds dropped,
    TimeProvider clock
)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if ((await show.HandleAsync(actor, version, ct)).Refused(out refusal, out var shown))
            return refusal;
        if (await dropped.FindAsync(shown.Outline, ct) is { Count: > 0 } needs)
            return Outcome<Done>.RefusedFor([
                .. needs.Select(need => SkillsRefusals.StillNeeded(need.Name, need.By)),
            ]);
        if (draft.Publish(actor.Person, clock.GetUtcNow()) is { } problem)
            return problem;

        db.Audit(actor, "framework-version.published", subject: version.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
