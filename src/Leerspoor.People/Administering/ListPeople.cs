using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>The people of the administrator's organisations: search by name, filter by role, fifty at a time.</summary>
internal sealed class ListPeople(LeerspoorDb db, AdminReach reach)
{
    public const int PageSize = 50;

    public async Task<Outcome<PeopleView>> HandleAsync(
        Actor actor,
        string? search,
        string? role,
        int page,
        CancellationToken ct
    )
    {
        if (!actor.Is(Role.Administrator))
            return PeopleRefusals.NotFound;

        var found = reach.Persons(actor).AsNoTracking();
        if (Typed.Optional(search)?.ToLowerInvariant() is { } words)
            found = found.Where(p => (p.GivenName + " " + p.FamilyName).ToLower().Contains(words));
        if (Enum.TryParse<Role>(role, out var wanted))
            found = found.Where(p => p.Roles.Any(held => held.Role == wanted));

        var total = await found.CountAsync(ct);
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, last);
        var people = await found
            .OrderBy(p => p.FamilyName)
            .ThenBy(p => p.GivenName)
            .ThenBy(p => p.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(p => new PersonRow(
                p.Id,
                p.GivenName + " " + p.FamilyName,
                p.Roles.Select(held => held.Role).ToList(),
                p.DisabledAt != null,
                db.Set<SignInCard>().Any(c => c.PersonId == p.Id && c.RevokedAt == null)
            ))
            .ToListAsync(ct);
        return new PeopleView(people, total, page, last);
    }
}

internal sealed record PeopleView(IReadOnlyList<PersonRow> People, int Total, int Page, int Last);

internal sealed record PersonRow(
    PersonId Id,
    string Name,
    IReadOnlyList<Role> Roles,
    bool IsDisabled,
    bool HasCard
);
