using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Searching;

/// <summary>Graphs that were read, the last few that somebody asked for. A version never changes, so what is here stays true.</summary>
internal sealed class GraphShelf : IDisposable
{
    private const int Most = 8;

    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly Lock guard = new();
    private readonly LinkedList<((RegionId, FrameworkVersionId) Key, ReadGraph Graph)> kept = [];

    public async Task<ReadGraph> GetAsync(
        LeerspoorDb db,
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        var key = (db.FilterRegion, version);
        if (Find(key) is { } known)
            return known;
        // Two at once would read the same rows twice.
        await reading.WaitAsync(ct);
        try
        {
            if (Find(key) is { } meanwhile)
                return meanwhile;
            var graph = await ReadGraph.ReadAsync(db, version, ct);
            lock (guard)
            {
                kept.AddFirst((key, graph));
                if (kept.Count > Most)
                    kept.RemoveLast();
            }
            return graph;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private ReadGraph? Find((RegionId, FrameworkVersionId) key)
    {
        lock (guard)
        {
            for (var at = kept.First; at is not null; at = at.Next)
                if (at.Value.Key == key)
                {
                    kept.Remove(at);
                    kept.AddFirst(at);
                    return at.Value.Graph;
                }
            return null;
        }
    }
}
