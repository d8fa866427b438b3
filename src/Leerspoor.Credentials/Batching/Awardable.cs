using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Batching;

/// <summary>To whom somebody may award, and on behalf of which organisation; the same people as <c>IssueCredential</c> lets through one by one.</summary>
internal sealed class Awardable(PeopleDirectory people)
{
    public sealed record Candidate(
        PersonId Id,
        string Name,
        OrganisationId Organisation,
        string OrganisationName
    );

    public static bool MayAward(Actor actor) =>
        actor.OnlyAbout is null
        && (actor.Is(Role.Coach) || actor.Is(Role.Designer) || actor.Is(Role.Administrator));

    /// <summary>By name; everybody once.</summary>
    public async Task<IReadOnlyList<Candidate>> OfAsync(Actor actor, CancellationToken ct)
    {
        var names = await people.Organisations.ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var found = new Dictionary<PersonId, Candidate>();
        if (actor.OrganisationsAs(Role.Coach).Cast<OrganisationId?>().FirstOrDefault() is { } home)
            foreach (var person in await CoachedAsync(actor, ct))
                found[person.Id] = new(person.Id, person.Name, home, names[home]);

        var mine = actor
            .OrganisationsAs(Role.Designer)
            .Concat(actor.OrganisationsAs(Role.Administrator))
            .Distinct()
            .ToList();
        var workers = await (
            from held in people.Roles
            join person in people.Persons on held.Person equals person.Id
            where mine.Contains(held.Organisation)
            select new { Person = person, held.Organisation }
        ).ToListAsync(ct);
        foreach (var one in workers)
            found.TryAdd(
                one.Person.Id,
                new(one.Person.Id, one.Person.Name, one.Organisation, names[one.Organisation])
            );
        return [.. found.Values.OrderBy(one => one.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>One of them; null for somebody who is not.</summary>
    public async Task<Candidate?> FindAsync(Actor actor, PersonId person, CancellationToken ct) =>
        MayAward(actor) ? (await OfAsync(actor, ct)).FirstOrDefault(one => one.Id == person) : null;

    private Task<List<PersonCard>> CoachedAsync(Actor actor, CancellationToken ct) =>
        (
            from line in people.Care
            join person in people.Persons on line.Participant equals person.Id
            where line.Caretaker == actor.Person && line.As == Role.Coach
            select person
        ).ToListAsync(ct);
}
