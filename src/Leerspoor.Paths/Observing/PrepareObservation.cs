using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>Everything that an observer wants at hand while recording one indicator of one participant.</summary>
internal sealed class PrepareObservation(
    LeerspoorDb db,
    ObserverGate gate,
    ObservationConsent consent,
    ReadPathTargets targets,
    PathStandings standings,
    PitfallReminders reminders,
    Viewings viewings
)
{
    /// <param name="Participant">Whom.</param>
    /// <param name="Name">As shown.</param>
    /// <param name="Card">What to look at, with the development line.</param>
    /// <param name="Component">The component that it stands in.</param>
    /// <param name="Level">The level to look at unless another is chosen.</param>
    /// <param name="Standing">Where it stands now.</param>
    /// <param name="Situations">Those of the learning places of the route first.</param>
    /// <param name="LastSituation">The one that this observer used last.</param>
    /// <param name="Reminders">Of pitfalls; mostly none.</param>
    /// <param name="MayPhoto">The participant consents to photos.</param>
    /// <param name="Blocked">Why nothing can be recorded now, or null.</param>
    public sealed record View(
        PersonId Participant,
        string Name,
        IndicatorCard Card,
        ComponentCard Component,
        DevelopmentLevel Level,
        StandingView Standing,
        IReadOnlyList<Situation> Situations,
        Guid? LastSituation,
        IReadOnlyList<LocalText> Reminders,
        bool MayPhoto,
        Refusal? Blocked
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        PersonId participant,
        IndicatorId indicator,
        CancellationToken ct
    )
    {
        if (await gate.PathAsync(actor, participant, ct) is not { } found)
            return ObservingRefusals.Unknown;
        var asked = await targets.OfAsync(found.Path, ct);
        if (asked.Framework.Find(indicator) is not { } card)
            return ObservingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Observations, ct);
        var situations = await SituationsAsync(asked.Route, ct);
        return new View(
            participant,
            found.Name,
            card,
            asked.Framework.ComponentOf(card),
            asked.LevelToObserve(indicator),
            await StandingAsync(found.Path, indicator, asked, situations, ct),
            [.. situations.Where(situation => situation.SetAsideAt is null)],
            await LastSituationAsync(actor, participant, ct),
            await reminders.AfterAsync(actor, participant, asked, ct),
            await consent.PhotosAsync(participant, ct),
            await BlockedAsync(found.Path, ct)
        );
    }

    private async Task<Refusal?> BlockedAsync(DevelopmentPath path, CancellationToken ct)
    {
        if (!path.IsOpen)
            return ObservingRefusals.PathCompleted;
        return await consent.GivenAsync(path.ParticipantId, ct)
            ? null
            : ObservingRefusals.NoConsent;
    }

    private async Task<IReadOnlyList<Situation>> SituationsAsync(Route? route, CancellationToken ct)
    {
        var all = await db.Set<Situation>().AsNoTracking().ToListAsync(ct);
        return
        [
            .. all.OrderByDescending(s => route?.LearningPlaceKinds.Contains(s.PlaceKind) == true)
                .ThenBy(s => s.PlaceKind, StringComparer.Ordinal)
                .ThenBy(s => s.Name.In(), StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Where this observer saw this person last, else where they saw anybody last.</summary>
    private async Task<Guid?> LastSituationAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    ) =>
        (
            await db.Set<Observation>()
                .Where(o => o.ObserverId == actor.Person && o.SituationId != null)
                .OrderByDescending(o => o.ParticipantId == participant)
                .ThenByDescending(o => o.RecordedAt)
                .Select(o => o.SituationId)
                .FirstOrDefaultAsync(ct)
        )?.Value;

    private async Task<StandingView> StandingAsync(
        DevelopmentPath path,
        IndicatorId indicator,
        PathTargets asked,
        IReadOnlyList<Situation> situations,
        CancellationToken ct
    )
    {
        var level = asked.LevelToShow(indicator);
        var names = situations.ToDictionary(situation => situation.Id, situation => situation.Name);
        var seen = await standings.SightingsAsync(path.Id, indicator, ct);
        var needs = asked.Programme.Shown;
        var verdict = ShownRule.Judge(seen, level, names.Keys.ToHashSet(), needs);
        var doubters = await ObserverNames.OfAsync(db, path.Id, verdict.Doubters, ct);
        return new(level, verdict, needs, doubters, names);
    }
}
