using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Planning;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>Takes an observation back shortly after it was recorded: the wrong person, the wrong indicator. Nothing is erased.</summary>
internal sealed class WithdrawObservation(
    LeerspoorDb db,
    WriteGate gate,
    ObserverGate observers,
    PathStandings standings,
    EvidenceBook evidence,
    TimeProvider clock
)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ObservationId id,
        CancellationToken ct
    )
    {
        var observation = await db.Set<Observation>()
            .AsNoTracking()
            .SingleOrDefaultAsync(o => o.Id == id && o.ObserverId == actor.Person, ct);
        if (
            observation is null
            || !await observers.OpensAsync(actor, observation.ParticipantId, ct)
        )
            return ObservingRefusals.Unknown;
        if (await db.Set<ObservationWithdrawal>().AnyAsync(w => w.ObservationId == id, ct))
            return default(Done);
        if (clock.GetUtcNow() - observation.RecordedAt > ObservationWithdrawal.Within)
            return ObservingRefusals.TooLateToWithdraw;

        await WriteAsync(actor, observation, ct);
        return default(Done);
    }

    private async Task WriteAsync(Actor actor, Observation observation, CancellationToken ct)
    {
        await using var transaction = await gate.BeginAsync(db, ct);
        var now = clock.GetUtcNow();
        await db.Set<DevelopmentPath>()
            .Where(path => path.Id == observation.PathId)
            .ExecuteUpdateAsync(path => path.SetProperty(p => p.LastActivityAt, now), ct);
        if (
            await db.Set<ObservationWithdrawal>()
                .AnyAsync(w => w.ObservationId == observation.Id, ct)
        )
            return;

        db.Add(ObservationWithdrawal.Of(observation.Id, actor.Person, now));
        db.Audit(actor, "observation.withdrawn", observation.ParticipantId, observation.Id.Value);
        await evidence.WithdrawAsync(observation.Id.Value, ct);
        await RenewAsync(observation, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task RenewAsync(Observation observation, CancellationToken ct)
    {
        var path = await db.Set<DevelopmentPath>().SingleAsync(p => p.Id == observation.PathId, ct);
        var seen = await standings.SightingsAsync(path.Id, observation.IndicatorId, ct);
        seen.RemoveAll(sighting => sighting.Id == observation.Id);
        var asked = await standings.AskedAsync(path, ct);
        await standings.RenewAsync(path, asked, observation.IndicatorId, seen, ct);
        // The assignment that this doubt caused goes with it, unless it was done already.
        var caused = await db.Set<PlanTask>()
            .Where(task =>
                task.PathId == path.Id
                && task.Origin == TaskOrigin.Doubt
                && task.SetAt == observation.RecordedAt
                && task.DoneAt == null
            )
            .ToListAsync(ct);
        db.RemoveRange(caused);
    }
}
