using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>Adds an organisation (whoever adds it administers it), and sets whether its staff signs in with one-time codes.</summary>
internal sealed class ChangeOrganisation(LeerspoorDb db, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Name { get; set; }
        public string? Kind { get; set; }
    }

    public async Task<Outcome<Done>> AddAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (!actor.Is(Role.Administrator))
            return PeopleRefusals.NotFound;

        var refusals = new List<Refusal>(
            Typed.Name(input.Name, nameof(input.Name), Organisation.NameMaxLength)
        );
        if (!Enum.TryParse<OrganisationKind>(input.Kind, out var kind) || !Enum.IsDefined(kind))
            refusals.Add(PeopleRefusals.KindMissing);
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);

        var organisation = Organisation.Joined(input.Name!.Trim(), kind);
        db.Add(organisation);
        var self = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == actor.Person, ct);
        self.Give(Role.Administrator, organisation.Id, clock.GetUtcNow());
        db.Audit(actor, "organisation.added", subject: organisation.Id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    public async Task<Outcome<Done>> AskOneTimeCodeAsync(
        Actor actor,
        Guid id,
        bool asks,
        CancellationToken ct
    )
    {
        var organisationId = new OrganisationId(id);
        if (!actor.Is(Role.Administrator, organisationId))
            return PeopleRefusals.NotFound;

        var organisation = await db.Set<Organisation>()
            .SingleAsync(o => o.Id == organisationId, ct);
        organisation.AskOneTimeCode(asks);
        db.Audit(actor, "organisation.policy-changed", subject: id);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
