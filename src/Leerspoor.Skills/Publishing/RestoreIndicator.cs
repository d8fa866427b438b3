using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Drafting;

namespace Leerspoor.Skills.Publishing;

/// <summary>
/// Puts back an indicator of the version in use that the draft left out, under its own key and at the end of its component; brings the
/// component back too when it has gone.
/// </summary>
internal sealed class RestoreIndicator(LeerspoorDb db, Drafts drafts, ReviewDraft review)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        string? key,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, version, ct)).Refused(out var refusal, out var draft))
            return refusal;
        if ((await review.HandleAsync(actor, version, ct)).Refused(out refusal, out var view))
            return refusal;
        if (view.Changes.Removed.FirstOrDefault(card => card.Key == key) is not { } gone)
            return SkillsRefusals.Unknown;

        var home = view.Current!.ComponentOf(gone);
        var component = draft.Components.SingleOrDefault(c => c.Key == home.Key);
        if (component is null)
        {
            component = draft.AddComponent(home.Key, home.Name);
            db.Add(component);
        }

        var restored = component.AddIndicator(gone.Key, IndicatorWording.Of(gone));
        db.Add(restored);
        db.Audit(actor, "indicator.restored", subject: restored.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
