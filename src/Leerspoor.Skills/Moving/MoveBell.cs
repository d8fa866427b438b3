namespace Leerspoor.Skills.Moving;

/// <summary>Wakes the mover of this node when a move was asked here; one of another node is found a little later.</summary>
internal sealed class MoveBell : IDisposable
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
