using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>The observations about people in the actor's care, for clients of the API.</summary>
internal sealed class ReadObservations(LeerspoorDb db, PeopleDirectory people)
{
    public async Task<Outcome<ObservationAnswer>> OneAsync(
        Actor actor,
        ObservationId id,
        CancellationToken ct
    )
    {
        var found = await Visible(actor)
            .SingleOrDefaultAsync(line => line.Observation.Id == id, ct);
        return found is null ? ObservingRefusals.Unknown : found.Answer();
    }

    /// <summary>In the order of their ids, from after <paramref name="after"/>; read while they are sent, so a long list takes no memory.</summary>
    public async IAsyncEnumerable<ObservationAnswer> ManyAsync(
        Actor actor,
        ObservationId after,
        int limit,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var lines = Visible(actor)
            .Where(line => line.Observation.Id > after)
            .OrderBy(line => line.Observation.Id)
            .Take(limit);
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(ct))
            yield return line.Answer();
    }

    private IQueryable<Line> Visible(Actor actor)
    {
        var all = db.Set<Observation>().AsNoTracking();
        var mine = actor.OnlyAbout is { } only
            ? all.Where(o => o.ParticipantId == only && o.ObserverId == actor.Person)
            : all.Where(o =>
                people.Care.Any(care =>
                    care.Caretaker == actor.Person && care.Participant == o.ParticipantId
                )
            );
        return mine.Select(o => new Line
        {
            Observation = o,
            WithdrawnAt = db.Set<ObservationWithdrawal>()
                .Where(w => w.ObservationId == o.Id)
                .Select(w => (DateTimeOffset?)w.At)
                .FirstOrDefault(),
        });
    }

    private sealed class Line
    {
        public required Observation Observation { get; init; }
        public required DateTimeOffset? WithdrawnAt { get; init; }

        public ObservationAnswer Answer() => ObservationAnswer.Of(Observation, WithdrawnAt);
    }
}
