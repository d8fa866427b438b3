using Leerspoor.ActionScans.Running;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Joining;

/// <summary>What was said, for whoever was at the table: before it is shared, and for a while after.</summary>
internal sealed class ReadScan(ScanAccess access, ShowRunning show)
{
    public async Task<Outcome<RunningView>> HandleAsync(
        string code,
        string? seat,
        CancellationToken ct
    ) =>
        await access.ByLinkAsync(code, ct)
            is { Phase: ScanPhase.WrappingUp or ScanPhase.Final } scan
        && await access.SittingAsync(scan, seat, ct) is not null
            ? await show.OfAsync(scan, ct)
            : ScanRefusals.Unknown;
}
