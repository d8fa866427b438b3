using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Batching;

/// <summary>To whom somebody may award, and on behalf of which organisation; the same people as <c>IssueCredential</c> lets through one by one.</summary>
internal sealed class Awardable(PeopleDirectory people)
{
    /// <summary>People of one question to the database.</summary>
    public const int Chunk = 1000;

    public sealed record Candidate(
        PersonId Id,
        string Name,
        OrganisationId Organisation,
        string OrganisationName
    );

    public static bool MayAward(Actor actor) =>
        actor.OnlyAbout is null
        && (actor.Is(Role.Coach) || actor.Is(Role.Designer) || actor.Is(Role.Administrator));

    /// <summary>Those people, as a query to filter, count or join with.</summary>
    public IQueryable<PersonCard> People(Actor actor)
    {
        var (coaches, mine) = (actor.Is(Role.Coach), MineOf(actor));
        // As lists that the database makes once: asked again for every person, thousands of people took minutes.
        var coached = people
            .Care.Where(line => coaches && line.Caretaker == actor.Person && line.As == Role.Coach)
            .Select(line => line.Participant);
        var working = people
            .Roles.Where(held => mine.Contains(held.Organisation))
            .Select(held => held.Person);
        return people.Persons.Where(person =>
            coached.Contains(person.Id) || working.Contains(person.Id)
        );
    }

    /// <summary>By name; everybody once. For lists that are about everybody; others ask for some.</summary>
    public async Task<IReadOnlyList<Candidate>> OfAsync(Actor actor, CancellationToken ct) =>
        await OfAsync(actor, await People(actor).ToListAsync(ct), ct);

    /// <summary>The first so many by name.</summary>
    public async Task<IReadOnlyList<Candidate>> FirstAsync(
        Actor actor,
        int most,
        CancellationToken ct
    ) =>
        await OfAsync(
            actor,
            await People(actor)
                .OrderBy(person => person.GivenName)
                .ThenBy(person => person.FamilyName)
                .Take(most)
                .ToListAsync(ct),
            ct
        );

    /// <summary>Of these people those to whom the actor may award.</summary>
    public async Task<IReadOnlyList<Candidate>> AmongAsync(
        Actor actor,
        IReadOnlyCollection<PersonId> asked,
        CancellationToken ct
    ) =>
        await OfAsync(
            actor,
            await People(actor).Where(person => asked.Contains(person.Id)).ToListAsync(ct),
            ct
        );

    /// <summary>One of them; null for somebody who is not.</summary>
    public async Task<Candidate?> FindAsync(Actor actor, PersonId person, CancellationToken ct) =>
        MayAward(actor) ? (await AmongAsync(actor, [person], ct)).SingleOrDefault() : null;

    // Whom one coaches gets it from one's own organisation, anybody else from where they work.
    private async Task<IReadOnlyList<Candidate>> OfAsync(
        Actor actor,
        List<PersonCard> found,
        CancellationToken ct
    )
    {
        var names = await people.Organisations.ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var mine = MineOf(actor);
        var home = actor.OrganisationsAs(Role.Coach).Cast<OrganisationId?>().FirstOrDefault();
        var coached = new HashSet<PersonId>();
        var works = new Dictionary<PersonId, OrganisationId>();
        foreach (var some in found.Select(person => person.Id).Chunk(Chunk))
        {
            if (home is not null)
                coached.UnionWith(
                    await people
                        .Care.Where(line => line.Caretaker == actor.Person && line.As == Role.Coach)
                        .Where(line => some.Contains(line.Participant))
                        .Select(line => line.Participant)
                        .ToListAsync(ct)
                );
            foreach (
                var held in await people
                    .Roles.Where(held =>
                        some.Contains(held.Person) && mine.Contains(held.Organisation)
                    )
                    .ToListAsync(ct)
            )
                works.TryAdd(held.Person, held.Organisation);
        }

        return
        [
            .. found
                .Select(person =>
                    (person, from: coached.Contains(person.Id) ? home!.Value : works[person.Id])
                )
                .Select(one => new Candidate(
                    one.person.Id,
                    one.person.Name,
                    one.from,
                    names[one.from]
                ))
                .OrderBy(one => one.Name, StringComparer.CurrentCulture),
        ];
    }

    private static List<OrganisationId> MineOf(Actor actor) =>
        [
            .. actor
                .OrganisationsAs(Role.Designer)
                .Concat(actor.OrganisationsAs(Role.Administrator))
                .Distinct(),
        ];
}
