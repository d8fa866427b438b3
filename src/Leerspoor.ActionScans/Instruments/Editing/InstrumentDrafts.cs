using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>Who may change instruments, and the one way in which a draft is changed.</summary>
internal sealed class InstrumentDrafts(LeerspoorDb db)
{
    public static bool MayEdit(Actor actor) =>
        actor.OnlyAbout is null && actor.Is(Role.Administrator);

    /// <summary>A version that this actor may see; a draft or a published one.</summary>
    public async Task<Outcome<Instrument>> FindAsync(
        Actor actor,
        InstrumentId id,
        CancellationToken ct
    )
    {
        var found = MayEdit(actor)
            ? await db.Set<Instrument>().SingleOrDefaultAsync(i => i.Id == id, ct)
            : null;
        return found is null ? InstrumentRefusals.Unknown : found;
    }

    /// <summary>Changes a draft and writes it down, or says why not. Of two changes at the same moment one is refused, so that none is lost.</summary>
    public async Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        InstrumentId id,
        string action,
        Func<Instrument, Refusal?> change,
        CancellationToken ct
    )
    {
        if ((await FindAsync(actor, id, ct)).Refused(out var unknown, out var draft))
            return unknown;
        var refusal = draft.IsDraft ? change(draft) : InstrumentRefusals.AlreadyPublished;
        if (refusal is not null)
            return refusal;

        db.Audit(actor, action, subject: id.Value);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return InstrumentRefusals.ChangedMeanwhile;
        }

        return new Done();
    }
}
