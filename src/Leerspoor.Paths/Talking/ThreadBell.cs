using System.Collections.Concurrent;
using Leerspoor.Data;

namespace Leerspoor.Paths.Talking;

/// <summary>Wakes the open pages of a thread on this node. Pages on other nodes find out at their next look.</summary>
internal sealed class ThreadBell
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();

    /// <summary>Completes at the next ring for this participant. Take it before looking, so that no ring is missed.</summary>
    public Task NextAsync(Guid participant) =>
        waiting
            .GetOrAdd(
                participant,
                _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
            )
            .Task;

    public void Ring(Guid participant)
    {
        if (waiting.TryRemove(participant, out var waiters))
            waiters.SetResult();
    }
}

internal sealed class RingForMessage(ThreadBell bell) : INewsReader<MessageSent>
{
    public Task ReadAsync(MessageSent news, CancellationToken ct)
    {
        bell.Ring(news.Participant);
        return Task.CompletedTask;
    }
}
