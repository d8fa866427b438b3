using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Drafting;

namespace Leerspoor.Skills.Publishing;

/// <summary>Fixes a draft for good. New paths start with it; running paths keep the version they began with.</summary>
internal sealed class PublishVersion(LeerspoorDb db, Drafts drafts, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if (draft.Publish(actor.Person, clock.GetUtcNow()) is { } problem)
            return problem;

        db.Audit(actor, "framework-version.published", subject: version.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
