using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Running;

/// <summary>What one screen sent at once, on its way into the database; all of it is saved, or none.</summary>
internal sealed class SentEdit(
    RegionId region,
    ScanId scan,
    IReadOnlyList<ScanOperation> operations
)
{
    private readonly TaskCompletionSource<Outcome<Edited>> answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public RegionId Region => region;

    public ScanId Scan => scan;

    public IReadOnlyList<ScanOperation> Operations => operations;

    public Task<Outcome<Edited>> Answer => answer.Task;

    public void Settle(Outcome<Edited> outcome) => answer.TrySetResult(outcome);

    public void Fail(Exception problem) => answer.TrySetException(problem);
}
