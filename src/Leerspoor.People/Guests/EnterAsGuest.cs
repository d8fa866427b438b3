using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Guests;

/// <summary>Shows a guest what they are asked, and lets them in.</summary>
internal sealed class EnterAsGuest(LeerspoorDb db, RegionScope region, TimeProvider clock)
{
    public async Task<Outcome<GuestView>> ShowAsync(string token, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } link)
            return PeopleRefusals.NotFound;

        var people = await db.Set<Person>()
            .AsNoTracking()
            .Where(p =>
                p.Id == link.GuestId || p.Id == link.ParticipantId || p.Id == link.InvitedBy
            )
            .ToDictionaryAsync(p => p.Id, ct);
        return new GuestView(
            people[link.GuestId].Name,
            people[link.ParticipantId].GivenName,
            people[link.InvitedBy].Name,
            link.Purpose,
            link.ExpiresAt
        );
    }

    public async Task<Outcome<GuestEntered>> HandleAsync(
        string token,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if (await FindAsync(token, ct) is not { } link)
            return PeopleRefusals.NotFound;

        var now = clock.GetUtcNow();
        var guest = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == link.GuestId, ct);
        link.Use(now);
        var session = Session.Started(guest.Id, SessionKind.Guest, visitor.Device, now, link.Id);
        db.Add(session);
        db.Audit(guest.AsActor(), "guest.entered", link.ParticipantId, link.Id.Value);
        await db.SaveChangesAsync(ct);
        return new GuestEntered(session, link.ParticipantId);
    }

    private async Task<GuestLink?> FindAsync(string token, CancellationToken ct)
    {
        var (hash, now) = (new SecretToken(token).Hash, clock.GetUtcNow());
        var link = await db.AcrossRegions<GuestLink>()
            .SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        if (link?.IsOpen(now) != true)
            return null;
        region.Enter(link.RegionId);
        return link;
    }
}

/// <summary>What a guest reads before coming in.</summary>
internal sealed record GuestView(
    string Guest,
    string Participant,
    string InvitedBy,
    string Purpose,
    DateTimeOffset ExpiresAt
);

internal sealed record GuestEntered(Session Session, PersonId Participant);
