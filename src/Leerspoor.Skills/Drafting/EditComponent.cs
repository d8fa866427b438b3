using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Skills.Drafting;

/// <summary>Renames a component of a draft.</summary>
internal sealed class EditComponent(LeerspoorDb db, Drafts drafts)
{
    public sealed class Input
    {
        public string? NameNl { get; set; }
        public string? NameEn { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        string componentKey,
        Input input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if (draft.Components.SingleOrDefault(c => c.Key == componentKey) is not { } component)
            return SkillsRefusals.Unknown;

        var typed = new TypedText();
        var name = typed.Read("Name", input.NameNl, input.NameEn, FrameworkComponent.NameMaxLength);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        component.Rename(name);
        db.Audit(actor, "framework-component.renamed", subject: component.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
