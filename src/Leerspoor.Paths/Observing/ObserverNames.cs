using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>Names of observers as they stood when they observed.</summary>
internal static class ObserverNames
{
    public static async Task<Dictionary<PersonId, string>> OfAsync(
        LeerspoorDb db,
        PathId path,
        IReadOnlySet<PersonId> observers,
        CancellationToken ct
    )
    {
        if (observers.Count == 0)
            return [];

        var named = await db.Set<Observation>()
            .Where(o => o.PathId == path && observers.Contains(o.ObserverId))
            .Select(o => new { o.ObserverId, o.ObserverName })
            .Distinct()
            .ToListAsync(ct);
        return named
            .GroupBy(row => row.ObserverId)
            .ToDictionary(rows => rows.Key, rows => rows.First().ObserverName);
    }
}
