using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Skills.Drafting;

/// <summary>Moves an indicator of a draft one place up or down in its component; the printed codes follow, the keys stay.</summary>
internal sealed class MoveIndicator(LeerspoorDb db, Drafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        string? indicatorKey,
        string? shift,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if (
            draft.Indicators.SingleOrDefault(i => i.Key == indicatorKey) is not { } indicator
            || Shifts.Read(shift) is not { } way
        )
            return SkillsRefusals.Unknown;

        draft.Components.Single(c => c.Id == indicator.ComponentId).Move(indicator, way);
        db.Audit(actor, "indicator.moved", subject: indicator.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
