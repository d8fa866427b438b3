using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>The initiatives that somebody runs sessions for, and when those were. Levels are never told here.</summary>
internal sealed class ListScans(LeerspoorDb db)
{
    public async Task<Outcome<InitiativeRow[]>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!ScanAccess.MayModerate(actor))
            return ScanRefusals.Unknown;

        var mine = ScanAccess.Organisations(actor);
        var scans = await db.Set<ActionScan>()
            .AsNoTracking()
            .Where(s => mine.Contains(s.OrganisationId))
            .OrderByDescending(s => s.PlannedAt)
            .Select(s => new
            {
                s.InitiativeId,
                Row = new ScanRow(s.Id.Value, s.PlannedAt, s.Place, s.Phase),
            })
            .ToListAsync(ct);
        var rows = scans.ToLookup(s => s.InitiativeId, s => s.Row);
        var initiatives = await db.Set<Initiative>()
            .AsNoTracking()
            .Where(i => mine.Contains(i.OrganisationId))
            .OrderBy(i => i.Name)
            .Select(i => new { i.Id, i.Name })
            .ToListAsync(ct);
        return initiatives
            .Select(i => new InitiativeRow(i.Id.Value, i.Name, [.. rows[i.Id]]))
            .ToArray();
    }
}

internal sealed record InitiativeRow(Guid Id, string Name, IReadOnlyList<ScanRow> Scans);

internal sealed record ScanRow(Guid Id, DateTimeOffset PlannedAt, string Place, ScanPhase Phase);
