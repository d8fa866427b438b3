using Leerspoor.Data;
using Leerspoor.Data.Signalling;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Running;

/// <summary>
/// One change to a session at a time, also between nodes: raising the version locks the row until the commit, so what is read after it
/// is the newest there is. Wakes the screens that follow.
/// </summary>
internal sealed class ScanTurn(LeerspoorDb db, WriteGate gate, LiveSignals signals)
{
    /// <summary>Nothing is saved when <paramref name="act"/> refuses.</summary>
    public async Task<Refusal?> TakeAsync(
        ScanId id,
        Func<ActionScan, Task<Refusal?>> act,
        CancellationToken ct
    )
    {
        await using (var transaction = await gate.BeginAsync(db, ct))
        {
            await db.Set<ActionScan>()
                .Where(s => s.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version + 1), ct);
            var scan = await db.Set<ActionScan>().SingleAsync(s => s.Id == id, ct);
            if (await act(scan) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(ct);
            await signals.TellOtherNodesAsync(db, id.Value, ct);
            await transaction.CommitAsync(ct);
        }

        signals.Ring(id.Value);
        return null;
    }
}
