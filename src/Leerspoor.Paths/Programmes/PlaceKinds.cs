using Leerspoor.Data;
using Leerspoor.Paths.Observing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Programmes;

/// <summary>The kinds of learning place that the region's list of work situations has.</summary>
internal sealed class PlaceKinds(LeerspoorDb db)
{
    /// <summary>Their keys, e.g. <c>packing</c>.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken ct) =>
        await db.Set<Situation>()
            .Select(situation => situation.PlaceKind)
            .Distinct()
            .OrderBy(kind => kind)
            .ToListAsync(ct);
}
