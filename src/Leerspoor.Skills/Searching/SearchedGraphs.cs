using System.Collections.Concurrent;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Searching;

/// <summary>
/// The graph frameworks that somebody searches in while typing. The database is asked at most every two seconds; another node hears of a
/// version that comes into use by then, this one at once.
/// </summary>
internal sealed class SearchedGraphs
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<RegionId, Known> known = new();

    /// <summary>By name. Mostly no query.</summary>
    public async Task<IReadOnlyList<CurrentGraphs.Line>> AllAsync(
        LeerspoorDb db,
        CancellationToken ct
    )
    {
        var region = db.FilterRegion;
        if (
            known.TryGetValue(region, out var kept)
            && TimeProvider.System.GetElapsedTime(kept.At) < Fresh
        )
            return kept.Lines;
        var asked = TimeProvider.System.GetTimestamp();
        var lines = await new CurrentGraphs(db).AllAsync(ct);
        known[region] = new(asked, lines);
        return lines;
    }

    /// <summary>A version of this region came into use.</summary>
    public void Forget(RegionId region) => known.TryRemove(region, out _);

    private sealed record Known(long At, IReadOnlyList<CurrentGraphs.Line> Lines);
}
