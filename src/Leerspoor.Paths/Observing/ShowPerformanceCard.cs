using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// The performance card: per indicator what was shown, by whom it was seen, where and when, what the rule proposes, what a human
/// decided, and how the participant sees it. For the participant and for whoever cares for them.
/// </summary>
internal sealed class ShowPerformanceCard(
    LeerspoorDb db,
    Relations relations,
    ObserverGate gate,
    ReadPathTargets targets,
    PeopleDirectory people,
    Viewings viewings
)
{
    public async Task<Outcome<CardView>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (
            actor.OnlyAbout is not null
            || !await relations.MayFollowAsync(actor, participant, ct)
            || await gate.NewestAsync(participant, ct) is not { } path
        )
            return ObservingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.PerformanceCard, ct);
        var asked = await targets.OfAsync(path, ct);
        var parts = await ReadAsync(path.Id, ct);
        var name = await gate.NameAsync(participant, ct) ?? "";
        return new CardView(
            participant,
            name,
            path.IsOpen,
            [.. Lines(asked, parts)],
            asked.Programme
        );
    }

    private static IEnumerable<CardLine> Lines(PathTargets asked, CardParts parts)
    {
        var goals = asked.Goals.Select(goal => goal.IndicatorId);
        var seen = parts.Observations.Select(o => o.Observation.IndicatorId);
        foreach (var id in goals.Concat(asked.Required.Keys).Concat(seen).Distinct())
            if (asked.Framework.Find(id) is { } card)
                yield return Line(card, asked, parts);
    }

    private static CardLine Line(IndicatorCard card, PathTargets asked, CardParts parts)
    {
        var all = parts.Observations.Where(o => o.Observation.IndicatorId == card.Id).ToList();
        var stands = all.Where(o => !o.Withdrawn).Select(o => o.Observation.Seen()).ToList();
        var listed = parts.Situations.Keys.ToHashSet();
        var level = asked.LevelToShow(card.Id);
        var needs = asked.Programme.Shown;
        var verdict = ShownRule.Judge(stands, level, listed, needs);
        var names = parts
            .Observations.GroupBy(o => o.Observation.ObserverId)
            .ToDictionary(o => o.Key, o => o.Last().Observation.ObserverName);
        return new(
            card,
            asked.GoalOf(card.Id) is not null,
            asked.Required.ContainsKey(card.Id),
            new StandingView(level, verdict, needs, names, parts.Situations),
            ShownRule.Propose(stands, listed, needs),
            parts.Standings.GetValueOrDefault(card.Id),
            parts.Deciders,
            parts.OwnViews.GetValueOrDefault(card.Id),
            [.. LastWords(all)]
        );
    }

    /// <summary>The last word of every observer, newest first; when they differ, both stay to be seen.</summary>
    private static IEnumerable<LastWord> LastWords(List<SeenOnce> all) =>
        all.Where(o => !o.Withdrawn)
            .Select(o => o.Observation)
            .GroupBy(o => o.ObserverId)
            .Select(by => by.MaxBy(o => o.ObservedAt)!)
            .OrderByDescending(o => o.ObservedAt)
            .Select(o => new LastWord(
                o.ObserverName,
                o.Outcome,
                o.Level,
                o.SituationId,
                o.ObservedAt,
                o.Note,
                o.PhotoId
            ));

    private async Task<CardParts> ReadAsync(PathId path, CancellationToken ct)
    {
        var observations = await db.Set<Observation>()
            .AsNoTracking()
            .Where(o => o.PathId == path)
            .Select(o => new SeenOnce(
                o,
                db.Set<ObservationWithdrawal>().Any(w => w.ObservationId == o.Id)
            ))
            .ToListAsync(ct);
        var standings = await db.Set<IndicatorStanding>()
            .AsNoTracking()
            .Where(standing => standing.PathId == path)
            .ToDictionaryAsync(standing => standing.IndicatorId, ct);
        var own = await db.Set<OwnView>()
            .AsNoTracking()
            .Where(view => view.PathId == path)
            .ToDictionaryAsync(view => view.IndicatorId, ct);
        var situations = await db.Set<Situation>()
            .ToDictionaryAsync(situation => situation.Id, situation => situation.Name, ct);
        return new(
            [.. observations.OrderBy(o => o.Observation.ObservedAt)],
            standings,
            own,
            situations,
            await DecidersAsync(standings.Values, ct)
        );
    }

    private async Task<IReadOnlyDictionary<PersonId, string>> DecidersAsync(
        IEnumerable<IndicatorStanding> standings,
        CancellationToken ct
    )
    {
        var ids = standings.Select(s => s.DecidedBy).OfType<PersonId>().Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<PersonId, string>();
        var persons = await people.Persons.Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        return persons.ToDictionary(person => person.Id, person => person.Name);
    }

    private sealed record SeenOnce(Observation Observation, bool Withdrawn);

    private sealed record CardParts(
        IReadOnlyList<SeenOnce> Observations,
        IReadOnlyDictionary<IndicatorId, IndicatorStanding> Standings,
        IReadOnlyDictionary<IndicatorId, OwnView> OwnViews,
        IReadOnlyDictionary<SituationId, LocalText> Situations,
        IReadOnlyDictionary<PersonId, string> Deciders
    );
}
