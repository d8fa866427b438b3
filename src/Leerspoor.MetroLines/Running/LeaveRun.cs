using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>Takes back a sign-up: by whoever signed up, or by who works on the path. The next in line moves up.</summary>
internal sealed class LeaveRun(LeerspoorDb db, RunAccess access, RunPlaces places)
{
    public async Task<Outcome<Done>> HandleAsync(string? code, CancellationToken ct)
    {
        if (await access.EnrolmentAsync(code, ct) is not { } enrolment)
            return PathRefusals.Unknown;
        return await LeaveAsync(enrolment, ct);
    }

    public async Task<Outcome<Done>> TakeOffAsync(
        Actor actor,
        LineRunId run,
        string? typed,
        CancellationToken ct
    )
    {
        var id = Guid.TryParse(typed, out var read) ? read : Guid.Empty;
        if (
            await access.FindAsync(actor, run, ct) is null
            || await db.Set<Enrolment>().SingleOrDefaultAsync(e => e.Id == id && e.RunId == run, ct)
                is not { } enrolment
        )
            return PathRefusals.Unknown;
        db.Audit(actor, "enrolment.taken-off", subject: run.Value);
        return await LeaveAsync(enrolment, ct);
    }

    private async Task<Outcome<Done>> LeaveAsync(Enrolment enrolment, CancellationToken ct)
    {
        var run = await db.Set<LineRun>().SingleAsync(r => r.Id == enrolment.RunId, ct);
        await using var turn = await places.TakeTurnAsync(run, ct);
        await db.Entry(enrolment).ReloadAsync(ct);
        var freed = enrolment.State == EnrolmentState.Placed ? 1 : 0;
        if (enrolment.State != EnrolmentState.Gone)
            enrolment.Move(EnrolmentState.Gone);
        await places.MoveUpAsync(run, freed, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Done();
    }
}
