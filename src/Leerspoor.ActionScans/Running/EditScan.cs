using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Running;

/// <summary>Saves what was typed on a screen; what others typed meanwhile stays. Sending the same operations again changes nothing.</summary>
internal sealed class EditScan(LeerspoorDb db, ScanAccess access, ScanTurn turn, TimeProvider clock)
{
    public const int MostOperations = 200;

    public async Task<Outcome<Edited>> HandleAsync(
        Actor actor,
        ScanId id,
        IReadOnlyList<ScanOperation> operations,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } found)
            return ScanRefusals.Unknown;
        if (Check(operations) is { } wrong)
            return wrong;
        if (operations.Count == 0)
            return new Edited(found.Version, SavedAt(), []);

        Edited? edited = null;
        var refusal = await turn.TakeAsync(
            id,
            async scan =>
            {
                if (!scan.IsOpen)
                    return ScanRefusals.Closed;
                var texts = new List<EditedText>();
                if (await ApplyAsync(scan, operations, texts, ct) is { } problem)
                    return problem;
                edited = new Edited(scan.Version, SavedAt(), texts);
                return null;
            },
            ct
        );
        return refusal is null ? edited! : refusal;
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

    private async Task<Refusal?> ApplyAsync(
        ActionScan scan,
        IReadOnlyList<ScanOperation> operations,
        List<EditedText> texts,
        CancellationToken ct
    )
    {
        var ids = operations.Select(o => new OperationId(o.Id)).Distinct().ToList();
        var before = await db.Set<AppliedOperation>()
            .Where(o => ids.Contains(o.Id))
            .Select(o => o.Id)
            .ToListAsync(ct);
        var done = before.ToHashSet();
        var editing = await LoadAsync(scan, operations, ct);
        foreach (var operation in operations)
        {
            var again = !done.Add(new OperationId(operation.Id));
            string? text = null;
            if (!again && editing.Apply(operation, out text) is { } refusal)
                return refusal;
            if (!again)
                db.Add(AppliedOperation.Noted(new(operation.Id), scan.Id, clock.GetUtcNow()));
            if ((text ?? editing.Current(operation)) is { } now)
                texts.Add(new EditedText(operation.Id, now));
        }

        return null;
    }

    private async Task<ScanEditing> LoadAsync(
        ActionScan scan,
        IReadOnlyList<ScanOperation> operations,
        CancellationToken ct
    )
    {
        // All of them when the talk moves on: the factor that was on keeps its time.
        var keys = operations.Any(o => o.Field is ScanFields.Current)
            ? null
            : operations.Select(o => o.Factor).Distinct().ToList();
        var factors = await db.Set<ScanFactor>()
            .Where(f => f.ScanId == scan.Id && (keys == null || keys.Contains(f.Key)))
            .ToDictionaryAsync(f => f.Key, ct);
        var ids = operations
            .Where(o => o.Action is not null)
            .Select(o => new ActionPointId(o.Action!.Value))
            .Distinct()
            .ToList();
        var points =
            ids.Count == 0
                ? []
                : await db.Set<ActionPoint>()
                    .Where(p => p.ScanId == scan.Id && ids.Contains(p.Id))
                    .ToDictionaryAsync(p => p.Id, ct);
        return new ScanEditing(scan, factors, points, point => db.Add(point), clock.GetUtcNow());
    }

    private string SavedAt() =>
        LocalDay.Local(clock.GetUtcNow()).ToString("HH:mm", CultureInfo.InvariantCulture);
}
