using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>Who can take notes in a session of an organisation.</summary>
internal sealed class NoteTakers(PeopleDirectory people)
{
    public async Task<IReadOnlyList<PersonCard>> OfAsync(
        IReadOnlyCollection<OrganisationId> organisations,
        CancellationToken ct
    ) =>
        await people
            .Persons.Where(person =>
                people.Roles.Any(held =>
                    held.Person == person.Id
                    && (held.Role == Role.NoteTaker || held.Role == Role.Moderator)
                    && organisations.Contains(held.Organisation)
                )
            )
            .OrderBy(person => person.FamilyName)
            .ToListAsync(ct);
}
