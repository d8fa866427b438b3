namespace Leerspoor.Credentials.Batching;

/// <summary>Wakes the runner of this node when a batch was started here; one of another node is found a few seconds later.</summary>
internal sealed class BatchBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was rung and not yet heard; once is enough.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => rung.WaitAsync(atMost, ct);

    public void Dispose() => rung.Dispose();
}
