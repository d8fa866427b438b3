using Leerspoor.ActionScans.Preparing;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>The report of a session: built anew while the session is open, the same for ever once it is final.</summary>
internal sealed class Reports(LeerspoorDb db, BuildReport build)
{
    /// <summary>The row behind the report, to read; nothing is written when there is none yet.</summary>
    public async Task<ScanReport> FindAsync(ActionScan scan, CancellationToken ct) =>
        await db.Set<ScanReport>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == scan.Id, ct)
        ?? ScanReport.For(scan);

    /// <summary>The row behind the report, tracked and perhaps new, to change.</summary>
    public async Task<ScanReport> RowAsync(ActionScan scan, CancellationToken ct)
    {
        var row = await db.Set<ScanReport>().SingleOrDefaultAsync(r => r.Id == scan.Id, ct);
        if (row is not null)
            return row;
        row = ScanReport.For(scan);
        db.Add(row);
        return row;
    }

    public async Task<ReportDocument> DocumentAsync(
        ActionScan scan,
        ScanReport row,
        CancellationToken ct
    ) => row.Document ?? await build.OfAsync(scan, row.Summary, ct);

    /// <summary>Keeps the text as it is now; the caller saves. What becomes of the action points later does not change it.</summary>
    public async Task<ScanReport> FreezeAsync(ActionScan scan, CancellationToken ct)
    {
        var row = await RowAsync(scan, ct);
        if (row.Document is null)
            row.Freeze(await build.OfAsync(scan, row.Summary, ct), PlanScan.NewCode());
        return row;
    }
}
