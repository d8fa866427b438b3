using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>The indicators of one participant to look at: the goals of the plan first, then the rest of the route.</summary>
internal sealed class IndicatorsToObserve(
    LeerspoorDb db,
    ObserverGate gate,
    ObservationConsent consent,
    ReadPathTargets targets,
    PitfallReminders reminders,
    Viewings viewings,
    TimeProvider clock
)
{
    public sealed record View(
        PersonId Participant,
        string Name,
        bool Consented,
        bool Open,
        IReadOnlyList<Line> Goals,
        IReadOnlyList<Line> Others,
        JustRecorded? Just,
        IReadOnlyList<LocalText> Reminders
    );

    /// <param name="Card">What to look at.</param>
    /// <param name="Level">At which level.</param>
    /// <param name="Shown">It is shown at the level of the path.</param>
    /// <param name="Doubted">Somebody is in doubt.</param>
    /// <param name="LastSeen">When anybody observed it last.</param>
    public sealed record Line(
        IndicatorCard Card,
        DevelopmentLevel Level,
        bool Shown,
        bool Doubted,
        DateTimeOffset? LastSeen
    );

    /// <summary>The observation that was recorded a moment ago and can still be taken back.</summary>
    public sealed record JustRecorded(
        ObservationId Id,
        LocalText Indicator,
        ObservedOutcome Outcome,
        bool CanWithdraw,
        bool Withdrawn
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        PersonId participant,
        Guid? just,
        CancellationToken ct
    )
    {
        if (await gate.PathAsync(actor, participant, ct) is not { } found)
            return ObservingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Observations, ct);
        var asked = await targets.OfAsync(found.Path, ct);
        var standings = await db.Set<IndicatorStanding>()
            .AsNoTracking()
            .Where(standing => standing.PathId == found.Path.Id)
            .ToDictionaryAsync(standing => standing.IndicatorId, ct);
        var goals = asked.Goals.Select(goal => goal.IndicatorId).ToList();
        return new View(
            participant,
            found.Name,
            await consent.GivenAsync(participant, ct),
            found.Path.IsOpen,
            [.. goals.Select(id => LineOf(id, asked, standings)).OfType<Line>()],
            [
                .. asked
                    .Required.Keys.Except(goals)
                    .Select(id => LineOf(id, asked, standings))
                    .OfType<Line>(),
            ],
            just is { } id ? await JustAsync(actor, new(id), asked, ct) : null,
            await reminders.AfterAsync(actor, participant, asked, ct)
        );
    }

    private static Line? LineOf(
        IndicatorId id,
        PathTargets asked,
        Dictionary<IndicatorId, IndicatorStanding> standings
    )
    {
        if (asked.Framework.Find(id) is not { } card)
            return null;
        var standing = standings.GetValueOrDefault(id);
        return new(
            card,
            asked.LevelToObserve(id),
            standing?.ShownSince is not null,
            standing is { Doubters: > 0 },
            standing is { Observations: > 0 } ? standing.LastObservedAt : null
        );
    }

    private async Task<JustRecorded?> JustAsync(
        Actor actor,
        ObservationId id,
        PathTargets asked,
        CancellationToken ct
    )
    {
        var found = await db.Set<Observation>()
            .AsNoTracking()
            .SingleOrDefaultAsync(o => o.Id == id && o.ObserverId == actor.Person, ct);
        if (found is null || asked.Framework.Find(found.IndicatorId) is not { } card)
            return null;

        var withdrawn = await db.Set<ObservationWithdrawal>()
            .AnyAsync(w => w.ObservationId == id, ct);
        var inTime = clock.GetUtcNow() - found.RecordedAt <= ObservationWithdrawal.Within;
        return new(id, card.Name, found.Outcome, inTime && !withdrawn, withdrawn);
    }
}
