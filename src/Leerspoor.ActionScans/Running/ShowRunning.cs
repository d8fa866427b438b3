using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Preparing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Running;

/// <summary>Everything that the screens of a session show, all factors at once: a screen without wifi must reach the next one too.</summary>
internal sealed class ShowRunning(LeerspoorDb db, ScanAccess access, ShowPrevious previous)
{
    public async Task<Outcome<RunningView>> HandleAsync(
        Actor actor,
        ScanId id,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;
        return await OfAsync(scan, ct);
    }

    /// <summary>The caller checked who asks.</summary>
    public async Task<RunningView> OfAsync(ActionScan scan, CancellationToken ct)
    {
        var initiative = await db.Set<Initiative>()
            .Where(i => i.Id == scan.InitiativeId)
            .Select(i => i.Name)
            .SingleAsync(ct);
        var content = (
            await db.Set<Instrument>()
                .AsNoTracking()
                .SingleAsync(i => i.Id == scan.InstrumentId, ct)
        ).Content;
        var factors = await db.Set<ScanFactor>()
            .AsNoTracking()
            .Where(f => f.ScanId == scan.Id)
            .OrderBy(f => f.Position)
            .ToListAsync(ct);
        var points = (
            await db.Set<ActionPoint>()
                .AsNoTracking()
                .Where(p => p.ScanId == scan.Id && p.RemovedAt == null)
                .OrderBy(p => p.CreatedAt)
                .ThenBy(p => p.Id)
                .ToListAsync(ct)
        ).ToLookup(p => p.FactorKey, StringComparer.Ordinal);
        var last = await previous.OfAsync(scan, ct);
        return new RunningView(
            scan,
            initiative,
            Agenda.Of(scan, factors.Count),
            last?.PlannedAt,
            [
                .. factors.Select(
                    (f, place) =>
                        new FactorView(
                            place + 1,
                            content.Find(f.Key)!,
                            f,
                            [.. points[f.Key]],
                            last?.Find(f.Key)
                        )
                ),
            ]
        );
    }
}

internal sealed record RunningView(
    ActionScan Scan,
    string Initiative,
    Agenda Agenda,
    DateTimeOffset? PreviousAt,
    IReadOnlyList<FactorView> Factors
)
{
    /// <summary>The factor that a page shows: the one asked for, else the one that is on, else the first.</summary>
    public FactorView At(string? asked) =>
        Factors.FirstOrDefault(f => f.Key == asked)
        ?? Factors.FirstOrDefault(f => f.Key == Scan.CurrentKey)
        ?? Factors[0];
}

/// <param name="Number">1 for the first.</param>
/// <param name="Text">What the instrument says.</param>
/// <param name="Said">What was noted.</param>
/// <param name="Actions">The action points, oldest first.</param>
/// <param name="Previous">Last time, or null.</param>
internal sealed record FactorView(
    int Number,
    Factor Text,
    ScanFactor Said,
    IReadOnlyList<ActionPoint> Actions,
    PreviousFactor? Previous
)
{
    public string Key => Said.Key;
}
