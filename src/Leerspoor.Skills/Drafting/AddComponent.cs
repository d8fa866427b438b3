using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Skills.Drafting;

/// <summary>Adds a component, still empty, at the end of a draft.</summary>
internal sealed class AddComponent(LeerspoorDb db, Drafts drafts)
{
    /// <returns>The key of the new component.</returns>
    public async Task<Outcome<string>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        EditComponent.Input input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;

        var typed = new TypedText();
        var name = typed.Read("Name", input.NameNl, input.NameEn, FrameworkComponent.NameMaxLength);
        if (typed.Refusals.Count > 0)
            return Outcome<string>.RefusedFor(typed.Refusals);

        var key = FreeKey.From(name.Nl, await drafts.ComponentKeysAsync(draft, ct));
        var added = draft.AddComponent(key, name);
        db.Add(added);
        db.Audit(actor, "framework-component.added", subject: added.Id.Value);
        await db.SaveChangesAsync(ct);
        return key;
    }
}
