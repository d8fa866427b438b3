using System.Globalization;
using System.Text;
using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Data.Signalling;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Running;

/// <summary>
/// What one session looks like now. However many screens follow it, a change on this node is not read at all, one on another node is read
/// once and only what changed, and the message about it is written once.
/// </summary>
internal sealed class FollowedScan(
    RegionId region,
    ScanId id,
    IServiceScopeFactory scopes,
    LiveSignals signals,
    TimeProvider clock
)
{
    /// <summary>A signal of another node may get lost; nobody is further behind than this.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    // Asked many times a second, so translated once.
    private static readonly Func<LeerspoorDb, ScanId, CancellationToken, Task<ActionScan>> ScanOf =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, ScanId id, CancellationToken _) =>
                db.Set<ActionScan>().AsNoTracking().Single(s => s.Id == id)
        );

    private static readonly Func<
        LeerspoorDb,
        ScanId,
        int,
        IAsyncEnumerable<ScanFactor>
    > FactorsSince = EF.CompileAsyncQuery(
        (LeerspoorDb db, ScanId id, int since) =>
            db.Set<ScanFactor>().AsNoTracking().Where(f => f.ScanId == id && f.Version > since)
    );

    private static readonly Func<LeerspoorDb, ScanId, IAsyncEnumerable<ActionPoint>> PointsOf =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, ScanId id) =>
                db.Set<ActionPoint>().AsNoTracking().Where(p => p.ScanId == id)
        );

    private readonly Lock changing = new();
    private readonly Dictionary<int, byte[]> messages = [];
    private TaskCompletionSource told = Bell();
    private Task rung = Task.CompletedTask;
    private Task reading = Task.CompletedTask;
    private long readAt;
    private ScanState? state;

    /// <summary>Completes when something changes. Take it before looking, so that nothing is missed.</summary>
    public Task NextAsync()
    {
        lock (changing)
            return Task.WhenAny(told.Task, signals.NextAsync(id.Value));
    }

    /// <summary>The message for a screen that saw version <paramref name="seen"/>, and the version it tells; null for no news.</summary>
    public async Task<(int Version, byte[] Message)?> NewsAsync(int seen, CancellationToken ct)
    {
        var now = await NowAsync(ct);
        if (now.Version <= seen)
            return null;
        lock (changing)
        {
            now = state!;
            if (!messages.TryGetValue(seen, out var message))
                messages[seen] = message = Message(now.After(seen));
            return (now.Version, message);
        }
    }

    /// <summary>The next version: what <paramref name="change"/> makes of the one before; when it gives null it is read instead.</summary>
    public void Tell(int version, Func<ScanState, ScanState?> change)
    {
        TaskCompletionSource before;
        lock (changing)
        {
            if (state is { } known && known.Version == version - 1 && change(known) is { } next)
                Set(next);
            else
                rung = Task.CompletedTask;
            (before, told) = (told, Bell());
        }

        before.SetResult();
    }

    private static TaskCompletionSource Bell() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static byte[] Message(ScanState news) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"id: {news.Version}\nevent: stand\ndata: {JsonSerializer.Serialize(news, JsonSerializerOptions.Web)}\n\n"
            )
        );

    // Screens that ask at the same time wait for one answer.
    private async Task<ScanState> NowAsync(CancellationToken ct)
    {
        while (true)
        {
            Task answer;
            lock (changing)
            {
                var old = clock.GetElapsedTime(readAt) > Look;
                if (state is { } fresh && !rung.IsCompleted && !old)
                    return fresh;
                if (reading.IsCompleted)
                    reading = Task.Run(LookAsync, CancellationToken.None);
                answer = reading;
            }

            await answer.WaitAsync(ct);
        }
    }

    private async Task LookAsync()
    {
        ScanState? earlier;
        lock (changing)
            (rung, readAt, earlier) = (signals.NextAsync(id.Value), clock.GetTimestamp(), state);
        var found = await ReadAsync(earlier, CancellationToken.None);
        lock (changing)
        {
            // Meanwhile this node may have been told something newer.
            if (found.Version > (state?.Version ?? -1))
                Set(state is null ? found : found.On(state));
        }
    }

    private void Set(ScanState next)
    {
        state = next;
        messages.Clear();
    }

    private async Task<ScanState> ReadAsync(ScanState? earlier, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        var db = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();
        // The session first: what changes after it is read again next time, and nothing is missed.
        var scan = await ScanOf(db, id, ct);
        if (earlier?.Version == scan.Version)
            return earlier;
        var since = earlier?.Version ?? -1;
        var (factors, points) = (new List<ScanFactor>(), new List<ActionPoint>());
        await foreach (var factor in FactorsSince(db, id, since).WithCancellation(ct))
            factors.Add(factor);
        if (factors.Count > 0)
            await foreach (var point in PointsOf(db, id).WithCancellation(ct))
                points.Add(point);
        return ScanState.Of(scan, factors, points);
    }
}
