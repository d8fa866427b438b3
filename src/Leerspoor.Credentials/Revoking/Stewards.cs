using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.Credentials.Revoking;

/// <summary>Which issued credentials staff may see, and which they may take back.</summary>
internal sealed class Stewards(LeerspoorDb db, PeopleDirectory people)
{
    /// <summary>Issued by the actor, of someone in the actor's care, or of an organisation where the actor is designer or administrator.</summary>
    public IQueryable<Credential> Visible(Actor actor)
    {
        var organisations = OrganisationsOf(actor);
        var staff = actor.OnlyAbout is null && IsStaff(actor);
        return db.Set<Credential>()
            .Where(c =>
                staff
                && (
                    c.IssuedBy == actor.Person
                    || organisations.Contains(c.OrganisationId)
                    || people.Care.Any(line =>
                        line.Caretaker == actor.Person && line.Participant == c.RecipientId
                    )
                )
            );
    }

    /// <summary>The coach who issued it, and designers and administrators of the organisation that awarded it.</summary>
    public static bool MayRevoke(Actor actor, Credential credential) =>
        actor.OnlyAbout is null
        && (
            (credential.IssuedBy == actor.Person && actor.Is(Role.Coach))
            || OrganisationsOf(actor).Contains(credential.OrganisationId)
        );

    private static bool IsStaff(Actor actor) =>
        actor.Is(Role.Coach)
        || actor.Is(Role.Supervisor)
        || actor.Is(Role.Designer)
        || actor.Is(Role.Administrator);

    private static List<OrganisationId> OrganisationsOf(Actor actor) =>
        [
            .. actor
                .OrganisationsAs(Role.Designer)
                .Concat(actor.OrganisationsAs(Role.Administrator))
                .Distinct(),
        ];
}
