using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.FollowingUp;

/// <summary>The action points of one initiative, from all its sessions, newest session first.</summary>
internal sealed class ListActionPoints(LeerspoorDb db, ScanAccess access)
{
    public async Task<Outcome<ActionPointsView>> HandleAsync(
        Actor actor,
        InitiativeId id,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } initiative)
            return ScanRefusals.Unknown;
        var scans = await (
            from scan in db.Set<ActionScan>().AsNoTracking()
            join instrument in db.Set<Instrument>() on scan.InstrumentId equals instrument.Id
            where scan.InitiativeId == id && scan.Phase != ScanPhase.Preparing
            orderby scan.PlannedAt descending
            select new
            {
                scan.Id,
                scan.PlannedAt,
                instrument.Content,
            }
        ).ToListAsync(ct);
        var points = (
            await db.Set<ActionPoint>()
                .AsNoTracking()
                .Where(p => p.InitiativeId == id && p.RemovedAt == null && p.What != "")
                .OrderBy(p => p.CreatedAt)
                .ToListAsync(ct)
        ).ToLookup(p => p.ScanId);
        return new ActionPointsView(
            initiative.Name,
            [
                .. scans
                    .Select(scan => new ScanActions(
                        scan.Id.Value,
                        scan.PlannedAt,
                        [
                            .. points[scan.Id]
                                .Select(point => new ActionRow(
                                    point,
                                    scan.Content.Find(point.FactorKey)?.Name.In() ?? ""
                                )),
                        ]
                    ))
                    .Where(scan => scan.Rows.Count > 0),
            ]
        );
    }
}

internal sealed record ActionPointsView(string Initiative, IReadOnlyList<ScanActions> Scans);

internal sealed record ScanActions(
    Guid Id,
    DateTimeOffset PlannedAt,
    IReadOnlyList<ActionRow> Rows
);

internal sealed record ActionRow(ActionPoint Point, string Factor);
