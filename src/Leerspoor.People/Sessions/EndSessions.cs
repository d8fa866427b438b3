using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Sessions;

/// <summary>Signs somebody out on every device, this one too, or on one of them.</summary>
internal sealed class EndSessions(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(Actor actor, CancellationToken ct)
    {
        await EndAllAsync(actor, actor.Person, ct);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    public async Task<Outcome<Done>> EndOneAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var sessionId = new SessionId(id);
        var session = await db.Set<Session>()
            .SingleOrDefaultAsync(s => s.Id == sessionId && s.PersonId == actor.Person, ct);
        if (session is null)
            return PeopleRefusals.NotFound;

        session.End(clock.GetUtcNow());
        db.Audit(actor, "session.ended", actor.Person, id);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    /// <summary>Ends them all without saving; for handlers that change more at the same time.</summary>
    public async Task EndAllAsync(Actor actor, PersonId person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await db.Set<Session>()
            .Where(s => s.PersonId == person && s.EndedAt == null)
            .ToListAsync(ct);
        open.ForEach(session => session.End(now));
        db.Audit(actor, "sessions.ended", person);
    }
}
