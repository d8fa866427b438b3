using Leerspoor.Data;
using Leerspoor.Data.Signalling;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Running;

/// <summary>
/// Writes the edits of several screens in one transaction, and tells the screens of this node what changed without anything being read
/// again. The caller checked who sent them.
/// </summary>
internal sealed class WriteEdits(
    LeerspoorDb db,
    WriteGate gate,
    LiveSignals signals,
    ScanStates states,
    TimeProvider clock
)
{
    // Asked many times a second, so translated once.
    private static readonly Func<LeerspoorDb, List<ScanId>, IAsyncEnumerable<ActionScan>> Scans =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, List<ScanId> ids) =>
                db.Set<ActionScan>().Where(s => ids.Contains(s.Id))
        );

    private static readonly Func<
        LeerspoorDb,
        List<ScanId>,
        List<string>,
        bool,
        IAsyncEnumerable<ScanFactor>
    > Factors = EF.CompileAsyncQuery(
        (LeerspoorDb db, List<ScanId> ids, List<string> keys, bool all) =>
            db.Set<ScanFactor>().Where(f => ids.Contains(f.ScanId) && (all || keys.Contains(f.Key)))
    );

    private static readonly Func<
        LeerspoorDb,
        List<ScanId>,
        List<string>,
        bool,
        IAsyncEnumerable<ActionPoint>
    > Points = EF.CompileAsyncQuery(
        (LeerspoorDb db, List<ScanId> ids, List<string> keys, bool all) =>
            db.Set<ActionPoint>()
                .Where(p => ids.Contains(p.ScanId) && (all || keys.Contains(p.FactorKey)))
    );

    private static readonly Func<
        LeerspoorDb,
        List<OperationId>,
        IAsyncEnumerable<OperationId>
    > Applied = EF.CompileAsyncQuery(
        (LeerspoorDb db, List<OperationId> sent) =>
            db.Set<AppliedOperation>().Where(o => sent.Contains(o.Id)).Select(o => o.Id)
    );

    /// <summary>All of them or none; gives the first refusal, and answers the senders when there is none.</summary>
    public async Task<Refusal?> HandleAsync(IReadOnlyList<SentEdit> edits, CancellationToken ct)
    {
        List<ScanId> ids = [.. edits.Select(edit => edit.Scan).Distinct().OrderBy(id => id.Value)];
        var now = clock.GetUtcNow();
        // A save that fails takes the whole round with it, so there is nothing to come back to half-way.
        db.Database.AutoSavepointsEnabled = false;
        IReadOnlyDictionary<ScanId, ScanEditing> editing;
        await using (var transaction = await gate.BeginAsync(db, ct))
        {
            editing = await LoadAsync(ids, [.. edits.SelectMany(e => e.Operations)], now, ct);
            if (await ApplyAsync(edits, editing, now, ct) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(ct);
            await signals.TellOtherNodesAsync(
                db,
                editing.Select(session =>
                    (session.Key.Value, ScanStates.Written(session.Value.Notice()))
                ),
                ct
            );
            await transaction.CommitAsync(ct);
        }

        foreach (var (id, session) in editing)
            states.Tell(id, session.Changed());
        foreach (var edit in edits)
            edit.Settle(editing[edit.Scan].Answer(edit.Operations, now));
        return null;
    }

    // Locked until the commit, so what is read after it is the newest there is. Always in the same order, or two nodes could wait for
    // each other. On SQLite the transaction itself is the lock.
    private IAsyncEnumerable<ActionScan> Locked(List<ScanId> ids) =>
        db.Database.IsNpgsql()
            ? db.Set<ActionScan>()
                .FromSql(
                    $"SELECT * FROM \"ActionScan\" WHERE \"Id\" = ANY({ids.Select(id => id.Value).ToArray()}) ORDER BY \"Id\" FOR UPDATE"
                )
                .AsAsyncEnumerable()
            : Scans(db, ids);

    private async Task<Refusal?> ApplyAsync(
        IReadOnlyList<SentEdit> edits,
        IReadOnlyDictionary<ScanId, ScanEditing> editing,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var sent = edits
            .SelectMany(edit => edit.Operations)
            .Select(o => new OperationId(o.Id))
            .Distinct()
            .ToList();
        var done = new HashSet<OperationId>();
        await foreach (var operation in Applied(db, sent).WithCancellation(ct))
            done.Add(operation);
        foreach (var edit in edits)
        {
            if (!editing.TryGetValue(edit.Scan, out var session) || !session.IsOpen)
                return ScanRefusals.Closed;
            foreach (var operation in edit.Operations)
            {
                if (!done.Add(new OperationId(operation.Id)))
                    continue;
                if (session.Apply(operation) is { } refusal)
                    return refusal;
                db.Add(AppliedOperation.Noted(new(operation.Id), edit.Scan, now));
            }
        }

        return null;
    }

    private async Task<IReadOnlyDictionary<ScanId, ScanEditing>> LoadAsync(
        List<ScanId> ids,
        List<ScanOperation> operations,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        // All of them when a talk moves on: the factor that was on keeps its time.
        var all = operations.Exists(o => o.Field is ScanFields.Current);
        var keys = operations.Select(o => o.Factor).OfType<string>().Distinct().ToList();
        var (scans, factors, points) = (
            new List<ActionScan>(),
            new List<ScanFactor>(),
            new List<ActionPoint>()
        );
        await foreach (var scan in Locked(ids).WithCancellation(ct))
        {
            scan.Grow();
            scans.Add(scan);
        }

        await foreach (var factor in Factors(db, ids, keys, all).WithCancellation(ct))
            factors.Add(factor);
        await foreach (var point in Points(db, ids, keys, all).WithCancellation(ct))
            points.Add(point);
        return scans.ToDictionary(
            scan => scan.Id,
            scan => new ScanEditing(
                scan,
                factors
                    .Where(f => f.ScanId == scan.Id)
                    .ToDictionary(f => f.Key, StringComparer.Ordinal),
                points.Where(p => p.ScanId == scan.Id).ToDictionary(p => p.Id),
                point => db.Add(point),
                now
            )
        );
    }
}
