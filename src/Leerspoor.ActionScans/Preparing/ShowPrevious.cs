using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>How the same initiative stood last time, and what became of the action points. The caller checked who asks.</summary>
internal sealed class ShowPrevious(LeerspoorDb db)
{
    /// <summary>Null for the first scan of an initiative.</summary>
    public async Task<PreviousView?> OfAsync(ActionScan scan, CancellationToken ct)
    {
        var last = await db.Set<ActionScan>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                s => s.Id == scan.PreviousId && s.InitiativeId == scan.InitiativeId,
                ct
            );
        if (last is null)
            return null;
        var content = (
            await db.Set<Instrument>()
                .AsNoTracking()
                .SingleAsync(i => i.Id == last.InstrumentId, ct)
        ).Content;
        var points = await db.Set<ActionPoint>()
            .AsNoTracking()
            .Where(p => p.ScanId == last.Id && p.RemovedAt == null && p.What != "")
            .OrderBy(p => p.CreatedAt)
            .ToListAsync(ct);
        var factors = await db.Set<ScanFactor>()
            .AsNoTracking()
            .Where(f => f.ScanId == last.Id)
            .OrderBy(f => f.Position)
            .ToListAsync(ct);
        return new PreviousView(
            last.PlannedAt,
            [
                .. factors.Select(f => new PreviousFactor(
                    f.Key,
                    content.Find(f.Key)?.Name.In() ?? f.Key,
                    f.Level,
                    [.. points.Where(p => p.FactorKey == f.Key)]
                )),
            ]
        );
    }
}

internal sealed record PreviousView(DateTimeOffset PlannedAt, IReadOnlyList<PreviousFactor> Factors)
{
    public PreviousFactor? Find(string key) => Factors.FirstOrDefault(f => f.Key == key);
}

/// <param name="Key">Of the factor.</param>
/// <param name="Name">Of the factor.</param>
/// <param name="Level">Null when the group did not agree.</param>
/// <param name="Actions">What was agreed, with what became of it.</param>
internal sealed record PreviousFactor(
    string Key,
    string Name,
    MaturityLevel? Level,
    IReadOnlyList<ActionPoint> Actions
);
