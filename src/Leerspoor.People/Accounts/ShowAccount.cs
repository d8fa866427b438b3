using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Accounts;

/// <summary>Somebody's own account: devices, ways to sign in.</summary>
internal sealed class ShowAccount(LeerspoorDb db)
{
    public async Task<Outcome<AccountView>> HandleAsync(
        Actor actor,
        SessionId? current,
        CancellationToken ct
    )
    {
        var account = await db.Set<Account>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.PersonId == actor.Person, ct);
        // A participant has a card; what is here could shut them out.
        if (account is null || actor.Roles.All(held => held.Role is Role.Participant))
            return PeopleRefusals.NotFound;

        return new AccountView(
            account.UserName,
            account.OneTimeSecret is not null,
            await db.Set<Session>()
                .AsNoTracking()
                .Where(s => s.PersonId == actor.Person && s.EndedAt == null)
                .OrderByDescending(s => s.StartedAt)
                .Take(50)
                .Select(s => new SessionView(s.Id.Value, s.Device, s.StartedAt, s.Id == current))
                .ToListAsync(ct),
            await db.Set<Passkey>()
                .AsNoTracking()
                .Where(p => p.PersonId == actor.Person)
                .OrderBy(p => p.AddedAt)
                .Select(p => new PasskeyView(p.Id.Value, p.Name, p.AddedAt, p.LastUsedAt))
                .ToListAsync(ct)
        );
    }
}

internal sealed record AccountView(
    string UserName,
    bool UsesOneTimeCodes,
    IReadOnlyList<SessionView> Sessions,
    IReadOnlyList<PasskeyView> Passkeys
);

internal sealed record SessionView(Guid Id, string Device, DateTimeOffset StartedAt, bool IsThis);

internal sealed record PasskeyView(
    Guid Id,
    string Name,
    DateTimeOffset AddedAt,
    DateTimeOffset? LastUsedAt
);
