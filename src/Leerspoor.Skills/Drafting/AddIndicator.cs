using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Drafting;

/// <summary>Adds an indicator at the end of a component of a draft.</summary>
internal sealed class AddIndicator(LeerspoorDb db, Drafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        string componentKey,
        IndicatorInput input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if (draft.Components.SingleOrDefault(c => c.Key == componentKey) is not { } component)
            return SkillsRefusals.Unknown;

        var wording = input.Read();
        if (wording.Refused(out _, out var wanted))
            return Outcome<Done>.RefusedFor(wording.Refusals);

        var taken = await drafts.IndicatorKeysAsync(draft, ct);
        var added = component.AddIndicator(FreeKey.From(wanted.Name.Nl, taken), wanted);
        db.Add(added);
        db.Audit(actor, "indicator.added", subject: added.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
