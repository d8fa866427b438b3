using Leerspoor.Data;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Crosswalking;

/// <summary>The links between the frameworks of the region: those of the sources in use, and those that somebody confirmed.</summary>
internal sealed class Crosswalks(LeerspoorDb db, CurrentGraphs graphs, SourceLinks sources)
{
    /// <summary>One query for what was confirmed, one for the versions in use.</summary>
    public async Task<CrosswalkMap> MapAsync(CancellationToken ct)
    {
        var confirmed = await db.Set<Crosswalk>()
            .AsNoTracking()
            .Where(c => c.Kind != CrosswalkKind.None && c.Kind != CrosswalkKind.Related)
            .Select(c => new
            {
                c.Left,
                c.Kind,
                c.Right,
            })
            .ToListAsync(ct);
        var links = confirmed.ConvertAll(c => (c.Left, c.Kind, c.Right));
        foreach (var graph in await graphs.AllAsync(ct))
            links.AddRange(await sources.OfAsync(db, graph.Version, ct));
        return new(links);
    }
}
