using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Administering;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Keys;

/// <summary>The keys that act as people within the administrator's reach.</summary>
internal sealed class ListKeys(LeerspoorDb db, AdminReach reach, TimeProvider clock)
{
    public async Task<Outcome<KeysView>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Is(Role.Administrator))
            return PeopleRefusals.NotFound;

        var now = clock.GetUtcNow();
        var keys = await (
            from key in db.Set<ApiKey>()
            join person in reach.Persons(actor) on key.ActsAs equals person.Id
            orderby key.MadeAt descending
            select new KeyRow(
                key.Id.Value,
                key.Name,
                person.GivenName + " " + person.FamilyName,
                key.Scopes,
                key.ExpiresAt,
                key.RevokedAt == null && key.ExpiresAt > now
            )
        )
            .AsNoTracking()
            .ToListAsync(ct);
        var staff = await reach
            .Persons(actor)
            .AsNoTracking()
            .Where(p =>
                p.DisabledAt == null
                && p.Roles.Any(held =>
                    held.Role != Role.Participant && held.Role != Role.GuestAssessor
                )
            )
            .OrderBy(p => p.FamilyName)
            .Select(p => new StaffRow(p.Id.Value, p.GivenName + " " + p.FamilyName))
            .ToListAsync(ct);
        return new KeysView(keys, staff);
    }
}

internal sealed record KeysView(IReadOnlyList<KeyRow> Keys, IReadOnlyList<StaffRow> Staff);

internal sealed record KeyRow(
    Guid Id,
    string Name,
    string ActsAs,
    string Scopes,
    DateTimeOffset ExpiresAt,
    bool IsOpen
);

internal sealed record StaffRow(Guid Id, string Name);
