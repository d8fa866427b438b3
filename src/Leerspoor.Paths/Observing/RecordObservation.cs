using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// Records what an observer saw, once however often it is sent, together with everything that follows from it: the standing, the goal,
/// readiness, an assignment when in doubt, evidence when shown, and the audit row. Answers only when all of it is durable.
/// </summary>
internal sealed class RecordObservation(
    LeerspoorDb db,
    WriteGate gate,
    ObserverGate observers,
    ObservationConsent consent,
    FrameworkCatalogue frameworks,
    PathStandings standings,
    ObservationAftermath aftermath,
    ObservationPhoto photos,
    TimeProvider clock
)
{
    private static readonly Func<
        LeerspoorDb,
        ObservationId,
        CancellationToken,
        Task<Observation?>
    > Find = EF.CompileAsyncQuery(
        (LeerspoorDb db, ObservationId id, CancellationToken _) =>
            db.Set<Observation>().AsNoTracking().SingleOrDefault(o => o.Id == id)
    );

    private static readonly Func<
        LeerspoorDb,
        PersonId,
        CancellationToken,
        Task<OpenPath?>
    > OpenPathOf = EF.CompileAsyncQuery(
        (LeerspoorDb db, PersonId participant, CancellationToken _) =>
            db.Set<DevelopmentPath>()
                .Where(path => path.ParticipantId == participant && path.CompletedAt == null)
                .Select(path => new OpenPath(path.Id, path.FrameworkVersionId))
                .FirstOrDefault()
    );

    /// <param name="Observation">What is stored now.</param>
    /// <param name="First">False when exactly this was recorded before.</param>
    public sealed record Recorded(ObservationAnswer Observation, bool First);

    public Task<Outcome<Recorded>> HandleAsync(
        Actor actor,
        ObservationInput input,
        CancellationToken ct
    ) => HandleAsync(actor, input, null, ct);

    /// <summary>The same with a photo, from a page.</summary>
    public async Task<Outcome<Recorded>> HandleAsync(
        Actor actor,
        ObservationInput input,
        Upload? photo,
        CancellationToken ct
    )
    {
        var read = ObservationDraft.Read(input, clock.GetUtcNow());
        if (read.Refused(out _, out var draft))
            return Outcome<Recorded>.RefusedFor(read.Refusals);
        // A dozen small questions follow: one connection for all of them.
        await db.Database.OpenConnectionAsync(ct);
        if (await FindAsync(draft.Id, ct) is { } earlier)
            return await RepeatAsync(actor, earlier, draft, ct);

        var context = await ContextAsync(actor, draft, ct);
        if (context.Refused(out var refusal, out var known))
            return refusal;

        var kept = await photos.KeepAsync(actor, draft.Participant, photo, ct);
        return kept.Refusal is { } notKept
            ? notKept
            : await WriteAsync(actor, draft, known with { Photo = kept.Value }, ct);
    }

    private Task<Observation?> FindAsync(ObservationId id, CancellationToken ct) =>
        Find(db, id, ct);

    private async Task<Outcome<Context>> ContextAsync(
        Actor actor,
        ObservationDraft draft,
        CancellationToken ct
    )
    {
        if (!await observers.OpensAsync(actor, draft.Participant, ct))
            return ObservingRefusals.Unknown.At("participantId");
        if (await OpenPathAsync(draft.Participant, ct) is not { } path)
            return ObservingRefusals.PathCompleted;
        if (!await consent.GivenAsync(draft.Participant, ct))
            return ObservingRefusals.NoConsent;
        if (await IndicatorOfAsync(path.Framework, draft.Indicator, ct) is not { } indicator)
            return ObservingRefusals.IndicatorUnknown;
        var listed = await standings.ListedAsync(ct);
        if (draft.Situation is { } situation && !listed.Contains(situation))
            return ObservingRefusals.SituationUnknown;
        return new Context(path.Id, indicator);
    }

    private Task<OpenPath?> OpenPathAsync(PersonId participant, CancellationToken ct) =>
        OpenPathOf(db, participant, ct);

    /// <summary>The indicator in the framework version of the path; a client may know it from another version.</summary>
    private async Task<IndicatorCard?> IndicatorOfAsync(
        FrameworkVersionId version,
        IndicatorId asked,
        CancellationToken ct
    )
    {
        if (await frameworks.OfVersionAsync(version, ct) is not { } framework)
            return null;
        if (framework.Find(asked) is { } known)
            return known;
        return
            await frameworks.WithIndicatorAsync(asked, ct) is { } other
            && other.Key == framework.Key
            ? framework.Find(other.Find(asked)!.Key)
            : null;
    }

    private async Task<Outcome<Recorded>> WriteAsync(
        Actor actor,
        ObservationDraft draft,
        Context known,
        CancellationToken ct
    )
    {
        try
        {
            await using var transaction = await gate.BeginAsync(db, ct);
            var now = clock.GetUtcNow();
            // Takes the row: whoever else records on this path waits, and reads what we are about to write.
            await db.Set<DevelopmentPath>()
                .Where(path => path.Id == known.Path)
                .ExecuteUpdateAsync(path => path.SetProperty(p => p.LastActivityAt, now), ct);
            var path = await db.Set<DevelopmentPath>().SingleAsync(p => p.Id == known.Path, ct);
            var seen = await standings.SightingsAsync(path.Id, known.Indicator.Id, ct);
            // The same observation came in twice at the same moment, and the other was first.
            if (seen.Any(sighting => sighting.Id == draft.Id))
                return await RepeatAsync(actor, (await FindAsync(draft.Id, ct))!, draft, ct);

            var observation = await AddAsync(actor, draft, path, known, seen, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return new Recorded(ObservationAnswer.Of(observation, null), First: true);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // The id is taken by another observation that was recorded meanwhile; anything else is a real error.
            if (await FindAsync(draft.Id, ct) is { } earlier)
                return await RepeatAsync(actor, earlier, draft, ct);
            if (await TakenElsewhereAsync(draft.Id, ct))
                return ObservingRefusals.IdTaken;
            throw;
        }
    }

    private async Task<Observation> AddAsync(
        Actor actor,
        ObservationDraft draft,
        DevelopmentPath path,
        Context known,
        List<Sighting> seen,
        CancellationToken ct
    )
    {
        var (now, indicator) = (ObservationDraft.Stored(clock.GetUtcNow()), known.Indicator);
        var asked = await standings.AskedAsync(path, ct);
        var observation = Observation.Recorded(
            draft.Id,
            path.Id,
            draft.Participant,
            actor,
            indicator.Id,
            draft.Level ?? asked.LevelToObserve(indicator.Id),
            draft.Outcome,
            draft.Situation,
            draft.Note,
            known.Photo,
            draft.ObservedAt ?? now,
            now
        );
        db.Add(observation);
        db.Audit(actor, "observation.recorded", draft.Participant, draft.Id.Value);
        seen.Add(observation.Seen());
        var change = await standings.RenewAsync(path, asked, indicator.Id, seen, ct);
        await aftermath.FollowAsync(path, observation, indicator, change, ct);
        return observation;
    }

    private async Task<Outcome<Recorded>> RepeatAsync(
        Actor actor,
        Observation earlier,
        ObservationDraft draft,
        CancellationToken ct
    )
    {
        var same =
            earlier.ObserverId == actor.Person
            && earlier.ParticipantId == draft.Participant
            && earlier.Outcome == draft.Outcome
            && earlier.SituationId == draft.Situation
            && earlier.Note == draft.Note
            && (draft.Level is null || draft.Level == earlier.Level)
            && (draft.ObservedAt is null || draft.ObservedAt == earlier.ObservedAt)
            && await SameIndicatorAsync(earlier.IndicatorId, draft.Indicator, ct);
        if (!same)
            return ObservingRefusals.IdTaken;

        var withdrawn = await db.Set<ObservationWithdrawal>()
            .Where(w => w.ObservationId == earlier.Id)
            .Select(w => (DateTimeOffset?)w.At)
            .SingleOrDefaultAsync(ct);
        return new Recorded(ObservationAnswer.Of(earlier, withdrawn), First: false);
    }

    private async Task<bool> SameIndicatorAsync(
        IndicatorId stored,
        IndicatorId asked,
        CancellationToken ct
    )
    {
        if (stored == asked)
            return true;
        var version = await frameworks.WithIndicatorAsync(stored, ct);
        return version is not null && (await IndicatorOfAsync(version.Id, asked, ct))?.Id == stored;
    }

    /// <summary>Ids are unique over all regions; the other region's row itself stays unread.</summary>
    private Task<bool> TakenElsewhereAsync(ObservationId id, CancellationToken ct) =>
        db.AcrossRegions<Observation>().AnyAsync(o => o.Id == id, ct);

    private sealed record Context(PathId Path, IndicatorCard Indicator, Guid? Photo = null);

    private sealed record OpenPath(PathId Id, FrameworkVersionId Framework);
}
