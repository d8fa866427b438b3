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
        db.Database.IsNpgsql()
            ? db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {topic.ToString()})", ct)
            : Task.CompletedTask;
}
