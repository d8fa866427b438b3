using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Running;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Joining;

/// <summary>Marks a level per factor before the session. Whoever marks sees only their own marks; nobody else sees them at all.</summary>
internal sealed class MarkBeforehand(LeerspoorDb db, ScanAccess access)
{
    public async Task<Outcome<MarkView>> ShowAsync(
        string code,
        string? seat,
        int number,
        CancellationToken ct
    )
    {
        if (
            await access.ByLinkAsync(code, ct) is not { Phase: ScanPhase.Preparing } scan
            || await access.SittingAsync(scan, seat, ct) is not { } me
        )
            return ScanRefusals.Unknown;
        var keys = await KeysAsync(scan, ct);
        if (number < 1 || number > keys.Count)
            return ScanRefusals.Unknown;
        var content = (
            await db.Set<Instrument>()
                .AsNoTracking()
                .SingleAsync(i => i.Id == scan.InstrumentId, ct)
        ).Content;
        var key = keys[number - 1];
        var mine = await db.Set<BeforehandMark>()
            .Where(m => m.AttendeeId == me.Id && m.FactorKey == key)
            .Select(m => (MaturityLevel?)m.Level)
            .SingleOrDefaultAsync(ct);
        return new MarkView(number, keys.Count, content.Find(key)!, mine);
    }

    public async Task<Outcome<Done>> HandleAsync(
        string code,
        string? seat,
        int number,
        string? level,
        CancellationToken ct
    )
    {
        if (
            await access.ByLinkAsync(code, ct) is not { } scan
            || await access.SittingAsync(scan, seat, ct) is not { } me
        )
            return ScanRefusals.Unknown;
        if (scan.Phase is not ScanPhase.Preparing)
            return ScanRefusals.AlreadyStarted;
        if (!MaturityWord.TryParse(level, out var chosen) || chosen is not { } mark)
            return ScanRefusals.LevelUnknown;
        var keys = await KeysAsync(scan, ct);
        if (number < 1 || number > keys.Count)
            return ScanRefusals.Unknown;
        var key = keys[number - 1];
        var known = await db.Set<BeforehandMark>()
            .SingleOrDefaultAsync(m => m.AttendeeId == me.Id && m.FactorKey == key, ct);
        if (known is null)
            db.Add(BeforehandMark.Made(me, key, mark));
        else
            known.Change(mark);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    private Task<List<string>> KeysAsync(ActionScan scan, CancellationToken ct) =>
        db.Set<ScanFactor>()
            .Where(f => f.ScanId == scan.Id)
            .OrderBy(f => f.Position)
            .Select(f => f.Key)
            .ToListAsync(ct);
}

internal sealed record MarkView(int Number, int Of, Factor Factor, MaturityLevel? Mine);
