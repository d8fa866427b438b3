using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People.Contract;

/// <summary>People and organisations of the current region, as queries that other rooms join with. Says nothing about who may see what.</summary>
public sealed class PeopleDirectory(LeerspoorDb db)
{
    public IQueryable<PersonCard> Persons =>
        db.Set<Person>()
            .Select(person => new PersonCard
            {
                Id = person.Id,
                GivenName = person.GivenName,
                FamilyName = person.FamilyName,
            });

    /// <summary>The e-mail addresses of those who gave one. To recognise somebody by, never to show.</summary>
    public IQueryable<EmailLine> Emails =>
        db.Set<Person>()
            .Where(person => person.Email != null)
            .Select(person => new EmailLine { Person = person.Id, Email = person.Email! });

    public IQueryable<OrganisationCard> Organisations =>
        db.Set<Organisation>()
            .Select(organisation => new OrganisationCard
            {
                Id = organisation.Id,
                Name = organisation.Name,
                Kind = organisation.Kind,
            });

    /// <summary>Name of the region; one row.</summary>
    public IQueryable<string> RegionNames => db.Set<Region>().Select(region => region.Name);

    /// <summary>Who holds which role where.</summary>
    public IQueryable<RoleCard> Roles =>
        db.Set<RoleAssignment>()
            .Select(held => new RoleCard
            {
                Person = held.PersonId,
                Role = held.Role,
                Organisation = held.OrganisationId,
            });

    /// <summary>The care lines of coaches and supervisors that hold now.</summary>
    public IQueryable<CareLine> Care => Lines.Where(line => line.As != Role.Teacher);

    /// <summary>Who teaches whom now; says less than care, so it is asked for by itself.</summary>
    public IQueryable<CareLine> Teaching => Lines.Where(line => line.As == Role.Teacher);

    private IQueryable<CareLine> Lines =>
        db.Set<CaseloadEntry>()
            .Where(entry => entry.EndedAt == null)
            .Select(entry => new CareLine
            {
                Caretaker = entry.CaretakerId,
                Participant = entry.ParticipantId,
                As = entry.As,
            });
}

/// <summary>The e-mail address of a person.</summary>
public sealed record EmailLine
{
    public required PersonId Person { get; init; }
    public required string Email { get; init; }
}

/// <summary>A role of a person in an organisation.</summary>
public sealed record RoleCard
{
    public required PersonId Person { get; init; }
    public required Role Role { get; init; }
    public required OrganisationId Organisation { get; init; }
}
