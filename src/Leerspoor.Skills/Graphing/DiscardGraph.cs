using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Storing;

namespace Leerspoor.Skills.Graphing;

/// <summary>Throws away a version that was read in and never came into use.</summary>
internal sealed class DiscardGraph(LeerspoorDb db, GraphAccess access, GraphStore store)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId id,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        if ((await access.FindAsync(actor, id, ct)).Refused(out var refusal, out var version))
            return refusal;
        if (!version.IsDraft)
            return SkillsRefusals.AlreadyPublished;

        await store.RemoveAsync(id, ct);
        db.Audit(actor, "framework-version.discarded", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
