using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Drafting;

/// <summary>Rewords an indicator of a draft. The key stays: it says that old and new are the same indicator.</summary>
internal sealed class EditIndicator(LeerspoorDb db, Drafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        IndicatorId id,
        IndicatorInput input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if (draft.Indicators.SingleOrDefault(indicator => indicator.Id == id) is not { } indicator)
            return SkillsRefusals.Unknown;

        var wording = input.Read();
        if (wording.Refused(out _, out var wanted))
            return Outcome<Done>.RefusedFor(wording.Refusals);

        indicator.Reword(wanted);
        db.Audit(actor, "indicator.reworded", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
