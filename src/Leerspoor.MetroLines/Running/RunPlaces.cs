using Leerspoor.Data;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>The places of a run: who has one, who waits, who moves up.</summary>
internal sealed class RunPlaces(LeerspoorDb db, RowTurn turns, RunLetters letters)
{
    /// <summary>How many places nobody has.</summary>
    public async Task<int> FreeAsync(LineRun run, CancellationToken ct) =>
        run.Places
        - await db.Set<Enrolment>()
            .CountAsync(one => one.RunId == run.Id && one.State == EnrolmentState.Placed, ct);

    /// <summary>Others who give or take a place in this run, or change it, wait until it is committed.</summary>
    public Task<WriteTransaction> TakeTurnAsync(LineRun run, CancellationToken ct) =>
        turns.TakeAsync(
            db.Set<LineRun>().Where(one => one.Id == run.Id),
            one => one.SetProperty(r => r.Title, r => r.Title),
            ct
        );

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
