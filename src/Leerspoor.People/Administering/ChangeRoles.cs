using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People.Administering;

/// <summary>Gives and takes roles, within the organisations of the administrator.</summary>
internal sealed class ChangeRoles(LeerspoorDb db, AdminReach reach, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Role { get; set; }
        public string? Organisation { get; set; }
    }

    public async Task<Outcome<Done>> GiveAsync(
        Actor actor,
        PersonId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await reach.FindAsync(actor, id, ct) is not { } person)
            return PeopleRefusals.NotFound;
        if (!RoleChoice.TryParse(input.Role, out var role))
            return PeopleRefusals.RoleMissing;
        if (!RoleChoice.TryParseOrganisation(actor, input.Organisation, out var organisation))
            return PeopleRefusals.OrganisationMissing;

        person.Give(role, organisation, clock.GetUtcNow());
        db.Audit(actor, "role.given", id, organisation.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    public async Task<Outcome<Done>> TakeAsync(
        Actor actor,
        PersonId id,
        Role role,
        OrganisationId organisation,
        CancellationToken ct
    )
    {
        if (
            await reach.FindAsync(actor, id, ct) is not { } person
            || !actor.Is(Role.Administrator, organisation)
        )
            return PeopleRefusals.NotFound;
        if (id == actor.Person && role is Role.Administrator)
            return PeopleRefusals.NotYourself;
        // Somebody without any role would be out of everybody's reach; disabling is for that.
        if (person.Roles.Count == 1)
            return PeopleRefusals.LastRole;

        person.Take(role, organisation);
        db.Audit(actor, "role.taken", id, organisation.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
