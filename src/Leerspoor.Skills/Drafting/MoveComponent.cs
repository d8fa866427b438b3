using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Skills.Drafting;

/// <summary>Moves a component of a draft one place up or down; the printed codes follow, the keys stay.</summary>
internal sealed class MoveComponent(LeerspoorDb db, Drafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        string? componentKey,
        string? shift,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if (
            draft.Components.SingleOrDefault(c => c.Key == componentKey) is not { } component
            || Shifts.Read(shift) is not { } way
        )
            return SkillsRefusals.Unknown;

        draft.Move(component, way);
        db.Audit(actor, "framework-component.moved", subject: component.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
