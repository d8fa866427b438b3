using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>The organisations that somebody administers.</summary>
internal sealed class ListOrganisations(LeerspoorDb db)
{
    public async Task<Outcome<OrganisationRow[]>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Is(Role.Administrator))
            return PeopleRefusals.NotFound;

        var mine = AdminReach.Organisations(actor);
        return await db.Set<Organisation>()
            .AsNoTracking()
            .Where(o => mine.Contains(o.Id))
            .OrderBy(o => o.Name)
            .Select(o => new OrganisationRow(o.Id.Value, o.Name, o.Kind, o.AsksOneTimeCode))
            .ToArrayAsync(ct);
    }
}

internal sealed record OrganisationRow(
    Guid Id,
    string Name,
    OrganisationKind Kind,
    bool AsksOneTimeCode
);
