using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>The themes of the region.</summary>
internal sealed class ListMaps(LeerspoorDb db)
{
    public sealed record View(IReadOnlyList<Line> Maps);

    public sealed record Line(
        MetroMapId Id,
        LocalText Title,
        int Lines,
        int Stations,
        bool IsPublished
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!MapDrafts.MayDraw(actor))
            return MetroLinesRefusals.Unknown;

        var maps = await db.Set<MetroMap>().AsNoTracking().ToListAsync(ct);
        return new View([
            .. maps.Select(map => new Line(
                    map.Id,
                    map.Title,
                    map.Content.Lines.Count,
                    map.Content.Stations.Count,
                    map.PublishedAt is not null
                ))
                .OrderBy(map => map.Title.In(), StringComparer.CurrentCulture),
        ]);
    }
}
