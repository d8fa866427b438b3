using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Searching;

/// <summary>The graph frameworks of the region in the version that is in use.</summary>
internal sealed class CurrentGraphs(LeerspoorDb db)
{
    /// <summary>By name. One query per request.</summary>
    public async Task<IReadOnlyList<Line>> AllAsync(CancellationToken ct) =>
        all ??= await ReadAsync(ct);

    public sealed record Line(FrameworkId Id, FrameworkVersionId Version, LocalText Name);

    private IReadOnlyList<Line>? all;

    private async Task<IReadOnlyList<Line>> ReadAsync(CancellationToken ct)
    {
        var versions = await db.Set<FrameworkVersion>()
            .AsNoTracking()
            .Where(v => v.PublishedAt != null && db.Set<SkillGraph>().Any(g => g.VersionId == v.Id))
            .Select(v => new
            {
                v.FrameworkId,
                v.Id,
                v.Number,
                v.Name,
            })
            .ToListAsync(ct);
        return
        [
            .. versions
                .GroupBy(v => v.FrameworkId)
                .Select(group => group.MaxBy(v => v.Number)!)
                .OrderBy(v => v.Name.Nl, StringComparer.Ordinal)
                .Select(v => new Line(v.FrameworkId, v.Id, v.Name)),
        ];
    }
}
