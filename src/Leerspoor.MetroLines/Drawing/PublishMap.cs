using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>Lets everybody read a map, or takes it back.</summary>
internal sealed class PublishMap(LeerspoorDb db, MapDrafts drafts, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        MetroMapId id,
        bool open,
        CancellationToken ct
    )
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var unknown, out var map))
            return unknown;
        if (open && map.Content.Stations.Count == 0)
            return MetroLinesRefusals.Empty;

        map.Publish(open ? clock.GetUtcNow() : null);
        db.Audit(actor, open ? "metro-map.published" : "metro-map.withdrawn", subject: id.Value);
        return await drafts.SaveAsync(id, ct);
    }
}
