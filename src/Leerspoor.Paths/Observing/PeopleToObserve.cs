using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>Whom an observer may look at: the caseload, whom they observed last in front.</summary>
internal sealed class PeopleToObserve(LeerspoorDb db, PeopleDirectory people)
{
    /// <summary>Somebody to observe.</summary>
    /// <param name="Id">Who.</param>
    /// <param name="Name">As shown.</param>
    /// <param name="LastObserved">When this observer last recorded something about them; null when never.</param>
    public sealed record View(PersonId Id, string Name, DateTimeOffset? LastObserved);

    public async Task<IReadOnlyList<View>> HandleAsync(
        Actor actor,
        string? search,
        CancellationToken ct
    )
    {
        if (actor.OnlyAbout is not null)
            return [];

        var rows = await (
            from person in people.Persons
            where
                people.Care.Any(care =>
                    care.Caretaker == actor.Person && care.Participant == person.Id
                )
                && db.Set<DevelopmentPath>()
                    .Any(path => path.ParticipantId == person.Id && path.CompletedAt == null)
            select new
            {
                person.Id,
                person.GivenName,
                person.FamilyName,
                Last = db.Set<Observation>()
                    .Where(o => o.ObserverId == actor.Person && o.ParticipantId == person.Id)
                    .Max(o => (DateTimeOffset?)o.RecordedAt),
            }
        ).ToListAsync(ct);
        // a caseload is at most some tens of people
        return
        [
            .. rows.Select(row => new View(row.Id, $"{row.GivenName} {row.FamilyName}", row.Last))
                .Where(view => Looking.Finds(view.Name, search))
                .OrderByDescending(view => view.LastObserved ?? DateTimeOffset.MinValue)
                .ThenBy(view => view.Name, StringComparer.CurrentCulture),
        ];
    }
}
