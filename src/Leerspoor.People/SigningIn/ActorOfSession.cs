using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.SigningIn;

/// <summary>Who a session acts as, now: the roles of this moment, narrowed by how they came in.</summary>
internal sealed class ActorOfSession(LeerspoorDb db, TimeProvider clock)
{
    // Runs for every request, so it is translated once.
    private static readonly Func<LeerspoorDb, SessionId, CancellationToken, Task<Found?>> Find =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, SessionId id, CancellationToken _) =>
                (
                    from session in db.Set<Session>()
                    join person in db.Set<Person>() on session.PersonId equals person.Id
                    where session.Id == id && session.EndedAt == null && person.DisabledAt == null
                    select new Found(
                        session.Kind,
                        session.GuestLinkId,
                        person.Id,
                        person.RegionId,
                        person.GivenName,
                        person.FamilyName,
                        person.Roles.Select(r => new RoleIn(r.Role, r.OrganisationId)).ToList()
                    )
                )
                    .AsNoTracking()
                    .SingleOrDefault()
        );

    public async Task<Actor?> FindAsync(SessionId id, CancellationToken ct)
    {
        var found = await Find(db, id, ct);
        if (found is null)
            return null;

        var actor = new Actor(
            found.Person,
            found.Region,
            $"{found.GivenName} {found.FamilyName}".TrimEnd(),
            [.. found.Roles.Where(held => Opens(found.Kind, held.Role))]
        );
        return found.Kind is SessionKind.Guest
            ? await NarrowAsync(actor, found.GuestLinkId, ct)
            : actor;
    }

    private async Task<Actor?> NarrowAsync(Actor actor, GuestLinkId? link, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var about = await db.Set<GuestLink>()
            .Where(l => l.Id == link && l.RevokedAt == null && l.ExpiresAt > now)
            .Select(l => (PersonId?)l.ParticipantId)
            .SingleOrDefaultAsync(ct);
        return about is null ? null : actor with { OnlyAbout = about };
    }

    private static bool Opens(SessionKind kind, Role role) =>
        kind switch
        {
            SessionKind.Card => role is Role.Participant,
            SessionKind.Guest => role is Role.GuestAssessor,
            _ => role is not Role.GuestAssessor,
        };

    private sealed record Found(
        SessionKind Kind,
        GuestLinkId? GuestLinkId,
        PersonId Person,
        RegionId Region,
        string GivenName,
        string FamilyName,
        IReadOnlyList<RoleIn> Roles
    );
}
