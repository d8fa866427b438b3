using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Reading;

/// <summary>A published map, for everybody who has its address.</summary>
internal sealed class ReadMap(LeerspoorDb db)
{
    public sealed record View(
        MetroMapId Id,
        LocalText Title,
        LocalText Lead,
        MapContent Content,
        string Layout
    )
    {
        public MapPicture.Shown Shown => new(Title, Content, Layout);
    }

    public async Task<Outcome<View>> HandleAsync(MetroMapId id, CancellationToken ct)
    {
        // whoever reads need not be signed in, or may belong to another region
        var map = await db.AcrossRegions<MetroMap>()
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == id && m.PublishedAt != null, ct);
        return map is null
            ? MetroLinesRefusals.Unknown
            : new View(map.Id, map.Title, map.Lead, map.Content, map.Layout);
    }
}
