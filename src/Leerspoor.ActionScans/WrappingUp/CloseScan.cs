using Leerspoor.ActionScans.Reporting;
using Leerspoor.ActionScans.Running;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.WrappingUp;

/// <summary>The last steps of a session: wrap up, go on after all, and mark the report final.</summary>
internal sealed class CloseScan(
    LeerspoorDb db,
    ScanAccess access,
    ScanTurn turn,
    Reports reports,
    TimeProvider clock
)
{
    public Task<Outcome<Done>> WrapUpAsync(Actor actor, ScanId id, CancellationToken ct) =>
        TurnAsync(
            actor,
            id,
            async scan =>
            {
                await SpendAsync(scan, ct);
                return scan.WrapUp(clock.GetUtcNow());
            },
            ct
        );

    public Task<Outcome<Done>> ResumeAsync(Actor actor, ScanId id, CancellationToken ct) =>
        TurnAsync(actor, id, scan => Task.FromResult(scan.Resume()), ct);

    /// <summary>Only the note-taker: from here on the report is an advice that others may pass on.</summary>
    public Task<Outcome<Done>> MarkFinalAsync(Actor actor, ScanId id, CancellationToken ct) =>
        TurnAsync(
            actor,
            id,
            async scan =>
            {
                if (!ScanAccess.MayClose(actor, scan))
                    return ScanRefusals.OnlyNoteTaker;
                if (scan.MarkFinal(clock.GetUtcNow()) is { } refusal)
                    return refusal;
                await reports.FreezeAsync(scan, ct);
                await TidyAsync(scan, ct);
                db.Audit(actor, "actionscan.final", subject: id.Value);
                return null;
            },
            ct
        );

    private async Task<Outcome<Done>> TurnAsync(
        Actor actor,
        ScanId id,
        Func<ActionScan, Task<Refusal?>> act,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is null)
            return ScanRefusals.Unknown;
        var refusal = await turn.TakeAsync(id, act, ct);
        return refusal is null ? default(Done) : refusal;
    }

    private async Task SpendAsync(ActionScan scan, CancellationToken ct)
    {
        var on = await db.Set<ScanFactor>()
            .SingleOrDefaultAsync(f => f.ScanId == scan.Id && f.Key == scan.CurrentKey, ct);
        if (scan.CurrentSince is not { } since)
            return;
        on?.Spend(clock.GetUtcNow() - since);
        on?.Reach(scan.Version);
    }

    // What was needed only to merge what people type at once; the empty rows of the screens go too.
    private async Task TidyAsync(ActionScan scan, CancellationToken ct)
    {
        db.RemoveRange(
            await db.Set<AppliedOperation>().Where(o => o.ScanId == scan.Id).ToListAsync(ct)
        );
        db.RemoveRange(
            await db.Set<ActionPoint>()
                .Where(p =>
                    p.ScanId == scan.Id
                    && (p.RemovedAt != null || (p.What == "" && p.Who == "" && p.ByWhen == null))
                )
                .ToListAsync(ct)
        );
    }
}
