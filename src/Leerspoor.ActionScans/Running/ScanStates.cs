using System.Collections.Concurrent;
using Leerspoor.Data;
using Leerspoor.Data.Signalling;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Running;

/// <summary>
/// What the sessions that are followed on this node look like now. However many screens follow one, each change is read once, and only
/// what changed.
/// </summary>
internal sealed class ScanStates(
    IServiceScopeFactory scopes,
    LiveSignals signals,
    TimeProvider clock
)
{
    /// <summary>A signal of another node may get lost; nobody is further behind than this.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<ScanId, Followed> followed = new();

    /// <summary>Holds on to the session until disposed.</summary>
    public IDisposable Follow(ScanId scan)
    {
        followed.AddOrUpdate(scan, _ => new Followed(1), (_, held) => held.With(1));
        return new Following(this, scan);
    }

    /// <summary>Costs nothing when nothing changed; one to three queries by key when it did.</summary>
    public async Task<ScanState> NowAsync(RegionId region, ScanId scan, CancellationToken ct)
    {
        var held = followed.TryGetValue(scan, out var known) ? known.Place : new Place();
        await held.Turn.WaitAsync(ct);
        try
        {
            var old = clock.GetElapsedTime(held.ReadAt) > Look;
            if (held.State is { } fresh && !held.Rung.IsCompleted && !old)
                return fresh;
            (held.Rung, held.ReadAt) = (signals.NextAsync(scan.Value), clock.GetTimestamp());
            return held.State = await ReadAsync(region, scan, held.State, ct);
        }
        finally
        {
            held.Turn.Release();
        }
    }

    private async Task<ScanState> ReadAsync(
        RegionId region,
        ScanId id,
        ScanState? earlier,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        var db = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();
        // The session first: what changes after it is read again next time, and nothing is missed.
        var scan = await db.Set<ActionScan>().AsNoTracking().SingleAsync(s => s.Id == id, ct);
        if (earlier?.Version == scan.Version)
            return earlier;
        var since = earlier?.Version ?? -1;
        var factors = await db.Set<ScanFactor>()
            .AsNoTracking()
            .Where(f => f.ScanId == id && f.Version > since)
            .ToListAsync(ct);
        var points = await PointsAsync(db, id, factors, ct);
        var state = new ScanState(
            scan.Version,
            (int)scan.Phase,
            scan.CurrentKey,
            scan.CurrentSince?.ToUnixTimeSeconds(),
            scan.StillOpen,
            [.. factors.OrderBy(f => f.Position).Select(f => FactorState.Of(f, points[f.Key]))]
        );
        return earlier is null ? state : state.On(earlier);
    }

    private static async Task<ILookup<string, ActionPoint>> PointsAsync(
        LeerspoorDb db,
        ScanId id,
        List<ScanFactor> factors,
        CancellationToken ct
    )
    {
        var keys = factors.Select(f => f.Key).ToList();
        var points =
            keys.Count == 0
                ? []
                : await db.Set<ActionPoint>()
                    .AsNoTracking()
                    .Where(p => p.ScanId == id && keys.Contains(p.FactorKey))
                    .OrderBy(p => p.CreatedAt)
                    .ThenBy(p => p.Id)
                    .ToListAsync(ct);
        return points.ToLookup(p => p.FactorKey, StringComparer.Ordinal);
    }

    private void Leave(ScanId scan)
    {
        if (followed.AddOrUpdate(scan, _ => new Followed(0), (_, held) => held.With(-1)).Count <= 0)
            foreach (var empty in followed.Where(pair => pair.Value.Count <= 0))
                followed.TryRemove(empty);
    }

    private sealed record Followed(int Count)
    {
        public Place Place { get; private init; } = new();

        public Followed With(int more) => this with { Count = Count + more };
    }

    private sealed class Place
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);
        public Task Rung { get; set; } = Task.CompletedTask;
        public long ReadAt { get; set; }
        public ScanState? State { get; set; }
    }

    private sealed class Following(ScanStates states, ScanId scan) : IDisposable
    {
        public void Dispose() => states.Leave(scan);
    }
}
