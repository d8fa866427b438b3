using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Guests;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>Takes somebody in: a participant gets a card, everybody else a link with which they set a password.</summary>
internal sealed class InvitePerson(LeerspoorDb db, InvitationLetter letter, TimeProvider clock)
{
    public sealed class Input
    {
        public string? GivenName { get; set; }
        public string? FamilyName { get; set; }
        public string? Email { get; set; }
        public string? UserName { get; set; }
        public string? Role { get; set; }
        public string? Organisation { get; set; }
    }

    public async Task<Outcome<PersonInvited>> HandleAsync(
        Actor actor,
        Input input,
        CancellationToken ct
    )
    {
        if (!actor.Is(Role.Administrator))
            return PeopleRefusals.NotFound;
        if (Check(actor, input, out var role, out var organisation) is { Count: > 0 } refusals)
            return Outcome<PersonInvited>.RefusedFor(refusals);

        var now = clock.GetUtcNow();
        var person = Person.Joined(input.GivenName!.Trim(), input.FamilyName!.Trim(), now);
        person.Reachable(Typed.Optional(input.Email), null);
        person.Give(role, organisation, now);
        db.Add(person);
        db.Audit(actor, "person.invited", person.Id, person.Id.Value);
        if (role is Role.Participant)
        {
            await db.SaveChangesAsync(ct);
            return new PersonInvited(person.Id, null, null);
        }

        var userName = Account.Normalise(Typed.Optional(input.UserName) ?? ProposedName(input));
        if (await TakenAsync(userName, ct))
            return PeopleRefusals.UserNameTaken;

        var token = SecretToken.New();
        db.AddRange(Account.For(person.Id, userName), Invitation.Made(person.Id, token, now));
        var address = letter.Welcome(actor, person, userName, token);
        await db.SaveChangesAsync(ct);
        return new PersonInvited(person.Id, userName, address);
    }

    private Task<bool> TakenAsync(string userName, CancellationToken ct) =>
        db.AcrossRegions<Account>().AnyAsync(account => account.UserName == userName, ct);

    private static string ProposedName(Input input) =>
        Typed.Optional(input.Email)
        ?? $"{input.GivenName!.Trim()}.{input.FamilyName!.Trim()}".Replace(' ', '-');

    private static List<Refusal> Check(
        Actor actor,
        Input input,
        out Role role,
        out OrganisationId organisation
    )
    {
        var refusals = new List<Refusal>();
        refusals.AddRange(Typed.Name(input.GivenName, nameof(input.GivenName)));
        refusals.AddRange(Typed.Name(input.FamilyName, nameof(input.FamilyName)));
        refusals.AddRange(Typed.Email(input.Email));
        if (
            Typed.Optional(input.UserName) is { } typed
            && (typed.Length > Account.UserNameMaxLength || typed.Any(char.IsWhiteSpace))
        )
            refusals.Add(PeopleRefusals.UserNameWrong);
        if (!RoleChoice.TryParse(input.Role, out role))
            refusals.Add(PeopleRefusals.RoleMissing);
        if (!RoleChoice.TryParseOrganisation(actor, input.Organisation, out organisation))
            refusals.Add(PeopleRefusals.OrganisationMissing);
        return refusals;
    }
}

/// <summary>Somebody taken in.</summary>
/// <param name="Id">Who.</param>
/// <param name="UserName">Null for a participant.</param>
/// <param name="Address">The link to pass on; shown once. Null for a participant.</param>
internal sealed record PersonInvited(PersonId Id, string? UserName, string? Address);
