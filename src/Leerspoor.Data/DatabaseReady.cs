namespace Leerspoor.Data;

/// <summary>Opens once the database is migrated and, in the demo, seeded; readiness and background work wait for it.</summary>
public sealed class DatabaseReady
{
    private readonly TaskCompletionSource opened = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public bool IsOpen => opened.Task.IsCompletedSuccessfully;

    public void Open() => opened.TrySetResult();

    public Task WaitAsync(CancellationToken ct) => opened.Task.WaitAsync(ct);
}
