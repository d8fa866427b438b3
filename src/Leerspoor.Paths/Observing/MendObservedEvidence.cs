using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// What was shown before evidence of it was written gets that at the next start, once: from the observation that made it so. Mostly one
/// query that finds nothing.
/// </summary>
internal sealed class MendObservedEvidence(LeerspoorDb db, EvidenceBook book) : IRegionFurnishing
{
    // after the frameworks and the situations
    public int Order => 91;

    public async Task FurnishAsync(CancellationToken ct)
    {
        var missing = await (
            from standing in db.Set<IndicatorStanding>().AsNoTracking()
            join seen in db.Set<Observation>()
                on new { standing.PathId, standing.IndicatorId } equals new
                {
                    seen.PathId,
                    seen.IndicatorId,
                }
            where
                standing.ShownSince != null
                && seen.ObservedAt == standing.ShownSince
                && !db.Set<ObservationWithdrawal>().Any(taken => taken.ObservationId == seen.Id)
                && !book.Lines.Any(line =>
                    line.Person == seen.ParticipantId
                    && line.Indicator == seen.IndicatorId
                    && line.Kind == EvidenceKind.Observation
                )
            select new { Seen = seen, standing.TargetLevel }
        ).ToListAsync(ct);
        if (missing.Count == 0)
            return;
        var situations = await db.Set<Situation>()
            .AsNoTracking()
            .ToDictionaryAsync(situation => situation.Id, situation => situation.Name.Nl, ct);
        foreach (
            var one in missing.DistinctBy(one => (one.Seen.ParticipantId, one.Seen.IndicatorId))
        )
            if ((await book.StatesAsync([one.Seen.Id.Value], ct)).Count > 0)
                await book.RestoreAsync(one.Seen.Id.Value, ct);
            else
                book.Write(
                    new EvidenceLine
                    {
                        Person = one.Seen.ParticipantId,
                        Indicator = one.Seen.IndicatorId,
                        Level = one.TargetLevel,
                        Situation = one.Seen.SituationId is { } situation
                            ? situations.GetValueOrDefault(situation, "")
                            : "",
                        SeenBy = one.Seen.ObserverId,
                        SeenAt = one.Seen.ObservedAt,
                        Source = one.Seen.Id.Value,
                    }
                );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node starts too and was first; the same observation never writes twice.
        }
        db.ChangeTracker.Clear();
    }
}
