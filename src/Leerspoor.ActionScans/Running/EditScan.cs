using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Running;

/// <summary>Saves what was typed on a screen; what others typed meanwhile stays. Sending the same operations again changes nothing.</summary>
internal sealed class EditScan(ScanAccess access, EditDesk desk, TimeProvider clock)
{
    public const int MostOperations = 200;

    public async Task<Outcome<Edited>> HandleAsync(
        Actor actor,
        ScanId id,
        IReadOnlyList<ScanOperation> operations,
        CancellationToken ct
    )
    {
        if (await access.VersionAsync(actor, id, ct) is not { } version)
            return ScanRefusals.Unknown;
        if (Check(operations) is { } wrong)
            return wrong;
        return operations.Count == 0
            ? new Edited(version, Edited.Time(clock.GetUtcNow()), [])
            : await desk.WriteAsync(actor.Region, id, operations);
    }

    private static Refusal? Check(IReadOnlyList<ScanOperation> operations) =>
        operations.Count > MostOperations ? ScanRefusals.TooLong
        : operations.Any(o => o.Id == Guid.Empty) ? ScanRefusals.OperationUnknown
        : operations.Any(o => Math.Max(o.Text?.Length ?? 0, o.Base?.Length ?? 0) > LimitOf(o))
            ? ScanRefusals.TooLong
        : null;

    // What two people wrote together may be longer than what a field takes from one, and comes back as the text of the next edit.
    private static int LimitOf(ScanOperation operation) =>
        operation.Field is ScanFields.Notes or ScanFields.StillOpen
            ? ScanFactor.NotesMaxLength * 3
            : ScanFactor.ViewMaxLength * 3;
}
