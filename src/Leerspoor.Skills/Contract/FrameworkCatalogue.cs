using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Contract;

/// <summary>Published frameworks of the current region, for other rooms. Says nothing about who may see what: anyone may read a framework.</summary>
public sealed class FrameworkCatalogue
{
    private readonly LeerspoorDb db;
    private readonly RegionScope region;
    private readonly OutlineCache cache;

    internal FrameworkCatalogue(LeerspoorDb db, RegionScope region, OutlineCache cache) =>
        (this.db, this.region, this.cache) = (db, region, cache);

    /// <summary>Every indicator of every version of this region, to join with.</summary>
    public IQueryable<IndicatorCard> Indicators => db.Set<Indicator>().Select(Outlines.Card);

    /// <summary>A published version, also an older one; null when there is none. No query after the first time.</summary>
    public async Task<FrameworkOutline?> OfVersionAsync(
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        if (region.Current is not { } here)
            return null;
        if (cache.Find(here, version) is { } known)
            return known;

        var found = await db.Set<FrameworkVersion>()
            .AsNoTracking()
            .Include(v => v.Components)
                .ThenInclude(c => c.Indicators)
            .AsSplitQuery()
            .SingleOrDefaultAsync(v => v.Id == version && v.PublishedAt != null, ct);
        if (found is null)
            return null;

        var framework = await db.Set<Framework>()
            .AsNoTracking()
            .SingleAsync(f => f.Id == found.FrameworkId, ct);
        return cache.Keep(here, Outlines.Of(framework, found));
    }

    /// <summary>The newest published version of the framework with this key; null when there is none. One indexed query.</summary>
    public async Task<FrameworkOutline?> CurrentAsync(string key, CancellationToken ct)
    {
        var newest = await db.Set<FrameworkVersion>()
            .Where(v =>
                v.PublishedAt != null
                && db.Set<Framework>().Any(f => f.Id == v.FrameworkId && f.Key == key)
            )
            .OrderByDescending(v => v.Number)
            .Select(v => (FrameworkVersionId?)v.Id)
            .FirstOrDefaultAsync(ct);
        return newest is { } version ? await OfVersionAsync(version, ct) : null;
    }

    /// <summary>The version that an indicator stands in; null when it is unknown here or not published. One indexed query.</summary>
    public async Task<FrameworkOutline?> WithIndicatorAsync(
        IndicatorId indicator,
        CancellationToken ct
    )
    {
        var version = await db.Set<Indicator>()
            .Where(i => i.Id == indicator)
            .Select(i => (FrameworkVersionId?)i.VersionId)
            .SingleOrDefaultAsync(ct);
        return version is { } known ? await OfVersionAsync(known, ct) : null;
    }

    /// <summary>The newest published version of every framework that has indicators, by name.</summary>
    public async Task<IReadOnlyList<FrameworkOutline>> AllCurrentAsync(CancellationToken ct)
    {
        var keys = await db.Set<Framework>()
            .Where(f => f.Form == FrameworkForm.Indicators)
            .Select(f => f.Key)
            .ToListAsync(ct);
        var all = new List<FrameworkOutline>();
        foreach (var key in keys)
            if (await CurrentAsync(key, ct) is { } outline)
                all.Add(outline);
        return [.. all.OrderBy(outline => outline.Name.In(), StringComparer.CurrentCulture)];
    }
}
