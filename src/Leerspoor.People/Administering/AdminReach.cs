using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>An administrator acts on people with a role in an organisation that they administer, and on nobody else.</summary>
internal sealed class AdminReach(LeerspoorDb db)
{
    public IQueryable<Person> Persons(Actor actor)
    {
        var mine = Organisations(actor);
        return db.Set<Person>()
            .Where(person => person.Roles.Any(held => mine.Contains(held.OrganisationId)));
    }

    public Task<Person?> FindAsync(Actor actor, PersonId person, CancellationToken ct) =>
        Persons(actor).Include(p => p.Roles).SingleOrDefaultAsync(p => p.Id == person, ct);

    public static List<OrganisationId> Organisations(Actor actor) =>
        [.. actor.OrganisationsAs(Role.Administrator)];

    /// <summary>What concerns the whole person (disabling, say) is for whoever administers every organisation that they are in.</summary>
    public static bool ReachesAllOf(Actor actor, Person person) =>
        person.Roles.All(held => actor.Is(Role.Administrator, held.OrganisationId));
}
