using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Guests;
using Leerspoor.People.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>Disables and enables somebody, ends their sessions, or sends a new link for a password.</summary>
internal sealed class ShutOut(
    LeerspoorDb db,
    AdminReach reach,
    EndSessions end,
    InvitationLetter letter,
    TimeProvider clock
)
{
    public Task<Outcome<Done>> DisableAsync(Actor actor, PersonId id, CancellationToken ct) =>
        ChangeAsync(
            actor,
            id,
            "person.disabled",
            async person =>
            {
                person.Disable(clock.GetUtcNow());
                await end.EndAllAsync(actor, id, ct);
            },
            ct
        );

    public Task<Outcome<Done>> EnableAsync(Actor actor, PersonId id, CancellationToken ct) =>
        ChangeAsync(
            actor,
            id,
            "person.enabled",
            person =>
            {
                person.Enable();
                return Task.CompletedTask;
            },
            ct
        );

    public Task<Outcome<Done>> EndSessionsAsync(Actor actor, PersonId id, CancellationToken ct) =>
        ChangeAsync(
            actor,
            id,
            "sessions.ended-by-administrator",
            _ => end.EndAllAsync(actor, id, ct),
            ct
        );

    /// <summary>A new link to set a password with, for who lost it; one-time codes are taken off, earlier links die.</summary>
    public async Task<Outcome<PersonInvited>> RenewLinkAsync(
        Actor actor,
        PersonId id,
        CancellationToken ct
    )
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.PersonId == id, ct);
        if (await reach.FindAsync(actor, id, ct) is not { } person || account is null)
            return PeopleRefusals.NotFound;
        if (!AdminReach.ReachesAllOf(actor, person))
            return PeopleRefusals.AlsoElsewhere;

        var now = clock.GetUtcNow();
        foreach (
            var earlier in await db.Set<Invitation>()
                .Where(i => i.PersonId == id && i.UsedAt == null)
                .ToListAsync(ct)
        )
            earlier.Use(now);
        account.UseOneTimeCodes(null);
        var token = SecretToken.New();
        db.Add(Invitation.Made(id, token, now));
        db.Audit(actor, "person.invited-again", id);
        var address = letter.Welcome(actor, person, account.UserName, token);
        await db.SaveChangesAsync(ct);
        return new PersonInvited(id, account.UserName, address);
    }

    private async Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        PersonId id,
        string what,
        Func<Person, Task> change,
        CancellationToken ct
    )
    {
        if (await reach.FindAsync(actor, id, ct) is not { } person)
            return PeopleRefusals.NotFound;
        if (id == actor.Person)
            return PeopleRefusals.NotYourself;
        if (!AdminReach.ReachesAllOf(actor, person))
            return PeopleRefusals.AlsoElsewhere;

        await change(person);
        db.Audit(actor, what, id);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
