using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Situations;

/// <summary>Sets a work situation aside, or offers it again. Each kind of learning place keeps at least one.</summary>
internal sealed class OfferSituation(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        SituationId id,
        bool offered,
        CancellationToken ct
    )
    {
        var situation = ProgrammeDesigners.MayChange(actor)
            ? await db.Set<Situation>().SingleOrDefaultAsync(s => s.Id == id, ct)
            : null;
        if (situation is null)
            return SituationRefusals.Unknown;
        if (!offered && !await HasOtherAsync(situation, ct))
            return SituationRefusals.LastOfPlace;

        if (offered)
            situation.OfferAgain();
        else
            situation.SetAside(clock.GetUtcNow());
        db.Audit(
            actor,
            offered ? "situation.offered-again" : "situation.set-aside",
            subject: id.Value
        );
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private Task<bool> HasOtherAsync(Situation situation, CancellationToken ct) =>
        db.Set<Situation>()
            .AnyAsync(
                s =>
                    s.Id != situation.Id
                    && s.PlaceKind == situation.PlaceKind
                    && s.SetAsideAt == null,
                ct
            );
}
