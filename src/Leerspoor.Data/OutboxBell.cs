namespace Leerspoor.Data;

/// <summary>Wakes the outbox worker of this node right after a save, so that news does not wait for the next round.</summary>
public sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        if (rung.CurrentCount > 0)
            return;
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two saves rang at the same moment; one ring is enough.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => rung.WaitAsync(atMost, ct);

    public void Dispose() => rung.Dispose();
}
