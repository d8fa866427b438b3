using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>Which factors the talk is about, and in which order.</summary>
internal sealed class ChooseFactors(LeerspoorDb db, ScanAccess access)
{
    public sealed class Input
    {
        /// <summary>All keys, in the order of the page.</summary>
        public string[]? Order { get; set; }

        /// <summary>The keys that are ticked; null when none is.</summary>
        public string[]? Factors { get; set; }

        /// <summary><c>up:key</c> or <c>down:key</c> when one of those buttons was pressed.</summary>
        public string? Move { get; set; }
    }

    public async Task<Outcome<FactorRow[]>> ShowAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;
        var content = await ContentAsync(scan, ct);
        var chosen = await db.Set<ScanFactor>()
            .AsNoTracking()
            .Where(f => f.ScanId == id)
            .OrderBy(f => f.Position)
            .Select(f => f.Key)
            .ToListAsync(ct);
        return chosen
            .Concat(content.Factors.Select(f => f.Key).Except(chosen, StringComparer.Ordinal))
            .Select(key => new FactorRow(
                key,
                content.Find(key)?.Name.In() ?? key,
                content.Find(key)?.Definition.In() ?? "",
                chosen.Contains(key, StringComparer.Ordinal)
            ))
            .ToArray();
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ScanId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;
        if (scan.Phase is not ScanPhase.Preparing)
            return ScanRefusals.AlreadyStarted;
        var content = await ContentAsync(scan, ct);
        var wanted = Moved(input)
            .Where(key =>
                content.Find(key) is not null
                && input.Factors?.Contains(key, StringComparer.Ordinal) == true
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (wanted.Count == 0)
            return ScanRefusals.NoFactors;
        await SaveAsync(id, wanted, ct);
        return default(Done);
    }

    private static List<string> Moved(Input input)
    {
        var order = (input.Order ?? []).ToList();
        var parts = (input.Move ?? "").Split(':', 2);
        var from = parts.Length == 2 ? order.IndexOf(parts[1]) : -1;
        var to = parts[0] == "up" ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= order.Count)
            return order;
        (order[from], order[to]) = (order[to], order[from]);
        return order;
    }

    private async Task SaveAsync(ScanId id, List<string> wanted, CancellationToken ct)
    {
        var known = await db.Set<ScanFactor>()
            .Where(f => f.ScanId == id)
            .ToDictionaryAsync(f => f.Key, ct);
        for (var position = 0; position < wanted.Count; position++)
            if (known.TryGetValue(wanted[position], out var factor))
                factor.MoveTo(position);
            else
                db.Add(ScanFactor.Chosen(id, wanted[position], position));
        db.RemoveRange(known.Values.Where(f => !wanted.Contains(f.Key, StringComparer.Ordinal)));
        await db.SaveChangesAsync(ct);
    }

    private async Task<InstrumentContent> ContentAsync(ActionScan scan, CancellationToken ct) =>
        (
            await db.Set<Instrument>()
                .AsNoTracking()
                .SingleAsync(i => i.Id == scan.InstrumentId, ct)
        ).Content;
}

internal sealed record FactorRow(string Key, string Name, string Definition, bool Chosen);
