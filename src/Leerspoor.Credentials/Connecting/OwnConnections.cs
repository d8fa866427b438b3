using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Connecting;

/// <summary>The programs that may use the actor's wallet, and taking that back.</summary>
internal sealed class OwnConnections(LeerspoorDb db, TimeProvider clock)
{
    public sealed record View(IReadOnlyList<Line> Lines);

    public sealed record Line(
        WalletGrantId Id,
        string Name,
        string Host,
        IReadOnlyList<string> Scopes,
        DateTimeOffset Since
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;

        var now = clock.GetUtcNow();
        var grants = await db.Set<WalletGrant>()
            .Where(g => g.PersonId == actor.Person && g.RevokedAt == null && g.RefreshEndsAt > now)
            .OrderByDescending(g => g.GivenAt)
            .ToListAsync(ct);
        return new View([
            .. grants.Select(g => new Line(
                g.Id,
                g.ClientName,
                g.ClientHost,
                g.Scopes.Split(' '),
                g.GivenAt
            )),
        ]);
    }

    public async Task<Outcome<Done>> EndAsync(Actor actor, WalletGrantId id, CancellationToken ct)
    {
        var grant = actor.OnlyAbout is null
            ? await db.Set<WalletGrant>()
                .SingleOrDefaultAsync(g => g.Id == id && g.PersonId == actor.Person, ct)
            : null;
        if (grant is null)
            return CredentialsRefusals.Unknown;

        grant.Revoke(clock.GetUtcNow());
        db.Audit(actor, "wallet.disconnected", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
