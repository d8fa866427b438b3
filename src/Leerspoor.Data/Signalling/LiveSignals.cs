using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Data.Signalling;

/// <summary>
/// Wakes the open pages that follow something, on this node and, with PostgreSQL, on all others. A signal may get lost when a
/// connection breaks, so who follows also looks every few seconds.
/// </summary>
public sealed class LiveSignals
{
    internal const string Channel = "leerspoor_live";

    // PostgreSQL carries less than 8,000 bytes; what is longer is read where it is needed.
    private const int LongestNotice = 7_900;
    private const int HeaderLength = 64;

    private readonly Guid node = Guid.CreateVersion7();
    private Action<Guid, string>? told;
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();

    /// <summary>
    /// From now on <paramref name="hear"/> gets the topic and the change that another node committed, instead of a ring. It may come
    /// late or never. One listener; it must not throw.
    /// </summary>
    public void Listen(Action<Guid, string> hear) => told = hear;

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
        TellOtherNodesAsync(db, [(topic, "")], ct);

    /// <summary>
    /// The same for several topics at once, in one statement, together with what changed, so that the others need not read it. A change
    /// that is too long is left out: then it is only a signal. With SQLite <paramref name="changes"/> is not looked at.
    /// </summary>
    public Task TellOtherNodesAsync(
        LeerspoorDb db,
        IEnumerable<(Guid Topic, string Change)> changes,
        CancellationToken ct
    )
    {
        if (!db.Database.IsNpgsql())
            return Task.CompletedTask;
        string[] notices = [.. changes.Select(told => Notice(told.Topic, told.Change))];
        return db.Database.ExecuteSqlAsync(
            $"SELECT pg_notify({Channel}, notice) FROM unnest({notices}) AS notice",
            ct
        );
    }

    /// <summary>What another node told; what this one told itself it knows already.</summary>
    internal void Hear(string notice)
    {
        if (
            notice.Length < HeaderLength
            || !Guid.TryParse(notice.AsSpan(0, 32), out var from)
            || !Guid.TryParse(notice.AsSpan(32, 32), out var topic)
            || from == node
        )
            return;
        if (notice.Length > HeaderLength && told is { } hear)
            hear(topic, notice[HeaderLength..]);
        else
            Ring(topic);
    }

    private string Notice(Guid topic, string change) =>
        HeaderLength + Encoding.UTF8.GetByteCount(change) <= LongestNotice
            ? $"{node:N}{topic:N}{change}"
            : $"{node:N}{topic:N}";
}
