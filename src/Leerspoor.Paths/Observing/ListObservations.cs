using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>All observations of one participant, newest first, also those that were taken back.</summary>
internal sealed class ListObservations(
    LeerspoorDb db,
    Relations relations,
    ObserverGate gate,
    ReadPathTargets targets,
    Viewings viewings
)
{
    public const int PageSize = 30;

    /// <param name="Indicator">Only of this indicator.</param>
    /// <param name="Outcome">Only with this outcome (key).</param>
    /// <param name="Observer">Only by this observer.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Filter(Guid? Indicator, string? Outcome, Guid? Observer, int Page);

    public sealed record View(
        string Name,
        IReadOnlyList<Line> Lines,
        int Total,
        IReadOnlyList<IndicatorCard> Indicators,
        IReadOnlyDictionary<Guid, string> Observers
    );

    public sealed record Line(
        ObservationId Id,
        LocalText Indicator,
        DevelopmentLevel Level,
        ObservedOutcome Outcome,
        string Observer,
        LocalText? Situation,
        string Note,
        Guid? Photo,
        DateTimeOffset At,
        bool Withdrawn
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        PersonId participant,
        Filter filter,
        CancellationToken ct
    )
    {
        if (
            actor.OnlyAbout is not null
            || !await relations.MayFollowAsync(actor, participant, ct)
            || await gate.NewestAsync(participant, ct) is not { } path
        )
            return ObservingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Observations, ct);
        var asked = await targets.OfAsync(path, ct);
        var all = db.Set<Observation>().AsNoTracking().Where(o => o.PathId == path.Id);
        var observers = await all.Select(o => new { o.ObserverId, o.ObserverName })
            .Distinct()
            .ToListAsync(ct);
        var indicators = await all.Select(o => o.IndicatorId).Distinct().ToListAsync(ct);
        var wanted = Filtered(all, filter);
        return new View(
            await gate.NameAsync(participant, ct) ?? "",
            await LinesAsync(wanted, filter.Page, asked, ct),
            await wanted.CountAsync(ct),
            [.. asked.Framework.Indicators.Where(card => indicators.Contains(card.Id))],
            observers
                .GroupBy(row => row.ObserverId.Value)
                .ToDictionary(rows => rows.Key, rows => rows.First().ObserverName)
        );
    }

    private static IQueryable<Observation> Filtered(IQueryable<Observation> all, Filter filter)
    {
        if (filter.Indicator is { } indicator)
            all = all.Where(o => o.IndicatorId == new IndicatorId(indicator));
        if (Outcomes.Parse(filter.Outcome) is { } outcome)
            all = all.Where(o => o.Outcome == outcome);
        if (filter.Observer is { } observer)
            all = all.Where(o => o.ObserverId == new PersonId(observer));
        return all;
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(
        IQueryable<Observation> wanted,
        int page,
        PathTargets asked,
        CancellationToken ct
    )
    {
        var rows = await wanted
            .OrderByDescending(o => o.ObservedAt)
            .ThenByDescending(o => o.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .Select(o => new
            {
                Observation = o,
                Situation = db.Set<Situation>()
                    .Where(s => s.Id == o.SituationId)
                    .Select(s => s.Name)
                    .FirstOrDefault(),
                Withdrawn = db.Set<ObservationWithdrawal>().Any(w => w.ObservationId == o.Id),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new Line(
                row.Observation.Id,
                asked.Framework.Find(row.Observation.IndicatorId)?.Name ?? new LocalText("?"),
                row.Observation.Level,
                row.Observation.Outcome,
                row.Observation.ObserverName,
                row.Situation,
                row.Observation.Note,
                row.Observation.PhotoId,
                row.Observation.ObservedAt,
                row.Withdrawn
            )),
        ];
    }
}
