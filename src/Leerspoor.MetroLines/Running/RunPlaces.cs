using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>The places of a run: who has one, who waits, who moves up.</summary>
internal sealed class RunPlaces(LeerspoorDb db, WriteGate gate, RunLetters letters)
{
    /// <summary>How many places nobody has.</summary>
    public async Task<int> FreeAsync(LineRun run, CancellationToken ct) =>
        run.Places
        - await db.Set<Enrolment>()
            .CountAsync(one => one.RunId == run.Id && one.State == EnrolmentState.Placed, ct);

    /// <summary>
    /// Others who give or take a place in this run wait until it is committed: the row of the run is written first, and a written row is
    /// locked on both databases.
    /// </summary>
    public async Task<WriteTransaction> TakeTurnAsync(LineRun run, CancellationToken ct)
    {
        var transaction = await gate.BeginAsync(db, ct);
        await db.Set<LineRun>()
            .Where(one => one.Id == run.Id)
            .ExecuteUpdateAsync(one => one.SetProperty(r => r.Title, r => r.Title), ct);
        return transaction;
    }

    /// <summary>Gives free places to whoever waits longest, and tells them. The caller took a turn, and saves.</summary>
    public async Task MoveUpAsync(LineRun run, int justFreed, CancellationToken ct)
    {
        var free = await FreeAsync(run, ct) + justFreed;
        if (free <= 0)
            return;
        var waiting = await db.Set<Enrolment>()
            .Where(one => one.RunId == run.Id && one.State == EnrolmentState.Waiting)
            .OrderBy(one => one.Number)
            .Take(free)
            .ToListAsync(ct);
        foreach (var next in waiting)
        {
            next.Move(EnrolmentState.Placed);
            letters.MovedUp(run, next);
        }
    }
}
