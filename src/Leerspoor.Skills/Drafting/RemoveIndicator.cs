using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Drafting;

/// <summary>Leaves an indicator out of the next version; versions that were published keep it.</summary>
internal sealed class RemoveIndicator(LeerspoorDb db, Drafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        IndicatorId id,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        var component = draft.Components.SingleOrDefault(c =>
            c.Indicators.Any(indicator => indicator.Id == id)
        );
        if (component is null)
            return SkillsRefusals.Unknown;
        if (component.Indicators.Count == 1)
            return SkillsRefusals.LastIndicator;

        var indicator = component.Indicators.Single(i => i.Id == id);
        component.Remove(indicator);
        db.Remove(indicator);
        db.Audit(actor, "indicator.removed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
