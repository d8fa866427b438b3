using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Drafting;

/// <summary>Leaves a component with all its indicators out of the next version; versions that were published keep them.</summary>
internal sealed class RemoveComponent(LeerspoorDb db, Drafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        string componentKey,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if (draft.Components.SingleOrDefault(c => c.Key == componentKey) is not { } component)
            return SkillsRefusals.Unknown;
        if (draft.Components.Count == 1)
            return SkillsRefusals.LastComponent;

        db.RemoveRange(component.Indicators);
        draft.Remove(component);
        db.Remove(component);
        db.Audit(actor, "framework-component.removed", subject: component.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
