using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Data.Signalling;

/// <summary>
/// Wakes the open pages that follow something, on this node and, with PostgreSQL, on all others. A signal may get lost when a
/// connection breaks, so who follows also looks every few seconds.
/// </summary>
public sealed class LiveSignals
{
    internal const string Channel = "leerspoor_live";

    private readonly Guid node = Guid.CreateVersion7();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();

    /// <summary>Completes at the next signal about <paramref name="topic"/>. Take it before looking, so that none is missed.</summary>
    public Task NextAsync(Guid topic) =>
        waiting
            .GetOrAdd(
                topic,
                _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
            )
            .Task;

    /// <summary>Wakes this node; call it after the commit.</summary>
    public void Ring(Guid topic)
    {
        if (waiting.TryRemove(topic, out var waiters))
            waiters.SetResult();
    }

    /// <summary>Wakes the other nodes when the transaction of <paramref name="db"/> commits; call it inside.</summary>
    public Task TellOtherNodesAsync(LeerspoorDb db, Guid topic, CancellationToken ct) =>
        TellOtherNodesAsync(db, [topic], ct);

    /// <summary>The same for several topics at once, in one statement.</summary>
    public Task TellOtherNodesAsync(LeerspoorDb db, IEnumerable<Guid> topics, CancellationToken ct)
    {
        if (!db.Database.IsNpgsql())
            return Task.CompletedTask;
        string[] notices = [.. topics.Select(topic => $"{node:N}{topic:N}")];
        return db.Database.ExecuteSqlAsync(
            $"SELECT pg_notify({Channel}, notice) FROM unnest({notices}) AS notice",
            ct
        );
    }

    /// <summary>What another node told; what this one told itself it knows already.</summary>
    internal void Hear(string notice)
    {
        if (
            notice.Length == 64
            && Guid.TryParse(notice.AsSpan(0, 32), out var from)
            && Guid.TryParse(notice.AsSpan(32), out var topic)
            && from != node
        )
            Ring(topic);
    }
}
