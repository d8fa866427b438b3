using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>One change back, or forward again.</summary>
internal sealed class StepThrough(LeerspoorDb db, MapDrafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        MetroMapId id,
        bool forward,
        CancellationToken ct
    )
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var unknown, out var map))
            return unknown;
        var number = map.At + (forward ? 1 : -1);
        var step = await db.Set<MapStep>()
            .SingleOrDefaultAsync(s => s.MapId == id && s.Number == number, ct);
        if (step is null)
            return MetroLinesRefusals.NothingToUndo;

        map.GoTo(step);
        db.Audit(actor, "metro-map.stepped", subject: id.Value);
        return await drafts.SaveAsync(id, ct);
    }
}
