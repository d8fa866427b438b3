using Leerspoor.ActionScans.Running;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>
/// Begins the talk. The marks are counted now, once, and then deleted: nobody can ever tell from two counts who marked in between, and
/// nobody can look up what somebody marked.
/// </summary>
internal sealed class StartScan(
    LeerspoorDb db,
    ScanAccess access,
    ScanTurn turn,
    TimeProvider clock
)
{
    public async Task<Outcome<Done>> HandleAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is null)
            return ScanRefusals.Unknown;

        var refusal = await turn.TakeAsync(id, scan => StartAsync(actor, scan, ct), ct);
        return refusal is null ? default(Done) : refusal;
    }

    private async Task<Refusal?> StartAsync(Actor actor, ActionScan scan, CancellationToken ct)
    {
        var factors = await db.Set<ScanFactor>()
            .Where(f => f.ScanId == scan.Id)
            .OrderBy(f => f.Position)
            .ToListAsync(ct);
        if (scan.Start(factors[0].Key, clock.GetUtcNow()) is { } refusal)
            return refusal;
        var marks = await db.Set<BeforehandMark>().Where(m => m.ScanId == scan.Id).ToListAsync(ct);
        foreach (var factor in factors)
        {
            factor.Count([.. marks.Where(m => m.FactorKey == factor.Key).Select(m => m.Level)]);
            factor.Reach(scan.Version);
        }

        db.RemoveRange(marks);
        db.Audit(actor, "actionscan.started", subject: scan.Id.Value);
        return null;
    }
}
