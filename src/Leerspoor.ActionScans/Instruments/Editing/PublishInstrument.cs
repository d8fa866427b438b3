using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>Puts a draft into use, or throws it away. What began with an earlier version goes on with that one.</summary>
internal sealed class PublishInstrument(LeerspoorDb db, InstrumentDrafts drafts, TimeProvider clock)
{
    public Task<Outcome<Done>> HandleAsync(Actor actor, InstrumentId id, CancellationToken ct) =>
        drafts.ChangeAsync(
            actor,
            id,
            "instrument.published",
            draft => draft.Publish(actor.Person, clock.GetUtcNow()),
            ct
        );

    public Task<Outcome<Done>> DiscardAsync(Actor actor, InstrumentId id, CancellationToken ct) =>
        drafts.ChangeAsync(
            actor,
            id,
            "instrument.discarded",
            draft =>
            {
                db.Remove(draft);
                return null;
            },
            ct
        );
}
