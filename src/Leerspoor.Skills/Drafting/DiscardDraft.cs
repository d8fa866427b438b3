using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Drafting;

/// <summary>Throws a draft away; nobody's data pointed at it.</summary>
internal sealed class DiscardDraft(LeerspoorDb db, Drafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;

        db.RemoveRange(draft.Indicators);
        db.RemoveRange(draft.Components);
        db.Remove(draft);
        db.Audit(actor, "framework-version.discarded", subject: version.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
