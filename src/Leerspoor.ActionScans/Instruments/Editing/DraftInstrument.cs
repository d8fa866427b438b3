using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>Begins the next version as a copy of the newest one. At most one draft per instrument, so that two administrators meet in it.</summary>
internal sealed class DraftInstrument(LeerspoorDb db, InstrumentDrafts drafts, TimeProvider clock)
{
    public async Task<Outcome<InstrumentBegun>> HandleAsync(
        Actor actor,
        InstrumentId id,
        CancellationToken ct
    )
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var refusal, out var chosen))
            return refusal;

        var newest = await db.Set<Instrument>()
            .Where(i => i.Key == chosen.Key)
            .OrderByDescending(i => i.Version)
            .FirstAsync(ct);
        if (newest.IsDraft)
            return new InstrumentBegun(newest.Id);

        var draft = newest.DraftNext(clock.GetUtcNow());
        db.Add(draft);
        db.Audit(actor, "instrument.drafted", subject: draft.Id.Value);
        await db.SaveChangesAsync(ct);
        return new InstrumentBegun(draft.Id);
    }
}
