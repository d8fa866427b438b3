using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.Network.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Leading;

/// <summary>Who may come to a company path: the brokers of its organisation, and the core team. Brokers lead.</summary>
internal sealed class PathAccess(LeerspoorDb db) : ICanvasHome
{
    public static bool MayLead(Actor actor) => actor.OnlyAbout is null && actor.Is(Role.Broker);

    public static bool Leads(Actor actor, CompanyPath path) =>
        actor.OnlyAbout is null && actor.Is(Role.Broker, path.OrganisationId);

    /// <summary>The path for whoever works on it.</summary>
    public async Task<CompanyPath?> FindAsync(Actor actor, CompanyPathId id, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return null;
        var path = await db.Set<CompanyPath>().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (path is null || Leads(actor, path))
            return path;
        return await db.Set<PathMember>()
            .AnyAsync(m => m.PathId == id && m.PersonId == actor.Person, ct)
            ? path
            : null;
    }

    /// <summary>The path for its brokers only.</summary>
    public async Task<CompanyPath?> FindToLeadAsync(
        Actor actor,
        CompanyPathId id,
        CancellationToken ct
    ) => await FindAsync(actor, id, ct) is { } path && Leads(actor, path) ? path : null;

    async Task<CanvasPlace?> ICanvasHome.FindAsync(Actor actor, Guid home, CancellationToken ct) =>
        await FindAsync(actor, new(home), ct) is { } path
            ? new(path.Title, $"/bedrijfspaden/{home}/behoefte", path.OrganisationId)
            : null;
}
