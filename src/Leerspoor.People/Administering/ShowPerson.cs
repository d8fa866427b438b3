using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>Everything that an administrator sets for one person.</summary>
internal sealed class ShowPerson(LeerspoorDb db, AdminReach reach)
{
    private const int MostCare = 200;

    public async Task<Outcome<PersonView>> HandleAsync(
        Actor actor,
        PersonId id,
        CancellationToken ct
    )
    {
        if (await reach.FindAsync(actor, id, ct) is not { } person)
            return PeopleRefusals.NotFound;

        var account = await db.Set<Account>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.PersonId == id, ct);
        return new PersonView(
            id,
            person.Name,
            person.Email,
            account?.UserName,
            person.DisabledAt,
            await RolesAsync(actor, person, ct),
            await CareAsync(id, ct),
            await CaretakersAsync(actor, ct),
            await db.Set<Session>().CountAsync(s => s.PersonId == id && s.EndedAt == null, ct),
            AdminReach.ReachesAllOf(actor, person),
            person.Roles.Any(held => held.Role is Role.Participant)
        );
    }

    private async Task<IReadOnlyList<RoleRow>> RolesAsync(
        Actor actor,
        Person person,
        CancellationToken ct
    )
    {
        var at = person.Roles.Select(held => held.OrganisationId).ToList();
        var names = await db.Set<Organisation>()
            .Where(o => at.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        return
        [
            .. person.Roles.Select(held => new RoleRow(
                held.Role,
                held.OrganisationId,
                names[held.OrganisationId],
                actor.Is(Role.Administrator, held.OrganisationId)
            )),
        ];
    }

    private async Task<IReadOnlyList<CareRow>> CareAsync(PersonId id, CancellationToken ct)
    {
        var rows = await (
            from entry in db.Set<CaseloadEntry>()
            join caretaker in db.Set<Person>() on entry.CaretakerId equals caretaker.Id
            join participant in db.Set<Person>() on entry.ParticipantId equals participant.Id
            where entry.EndedAt == null && (entry.CaretakerId == id || entry.ParticipantId == id)
            orderby participant.FamilyName, participant.GivenName
            select new CareRow(
                entry.Id.Value,
                caretaker.Id,
                caretaker.GivenName + " " + caretaker.FamilyName,
                participant.Id,
                participant.GivenName + " " + participant.FamilyName,
                entry.As
            )
        )
            .AsNoTracking()
            .Take(MostCare)
            .ToListAsync(ct);
        return rows;
    }

    private async Task<IReadOnlyList<CaretakerRow>> CaretakersAsync(
        Actor actor,
        CancellationToken ct
    ) =>
        await (
            from person in reach.Persons(actor)
            from held in person.Roles
            where RoleChoice.Caretakers.Contains(held.Role) && person.DisabledAt == null
            orderby person.FamilyName, person.GivenName
            select new CaretakerRow(
                person.Id,
                person.GivenName + " " + person.FamilyName,
                held.Role
            )
        )
            .AsNoTracking()
            .Distinct()
            .ToListAsync(ct);
}

internal sealed record PersonView(
    PersonId Id,
    string Name,
    string? Email,
    string? UserName,
    DateTimeOffset? DisabledAt,
    IReadOnlyList<RoleRow> Roles,
    IReadOnlyList<CareRow> Care,
    IReadOnlyList<CaretakerRow> Caretakers,
    int OpenSessions,
    bool IsWhollyMine,
    bool IsParticipant
);

internal sealed record RoleRow(
    Role Role,
    OrganisationId Organisation,
    string OrganisationName,
    bool IsMine
);

internal sealed record CareRow(
    Guid Id,
    PersonId Caretaker,
    string CaretakerName,
    PersonId Participant,
    string ParticipantName,
    Role As
);

internal sealed record CaretakerRow(PersonId Id, string Name, Role As);
