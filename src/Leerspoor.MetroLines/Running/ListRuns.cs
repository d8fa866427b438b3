using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>The runs of a company path.</summary>
internal sealed class ListRuns(LeerspoorDb db, PathAccess paths)
{
    public sealed record View(IReadOnlyList<Row> Runs);

    public sealed record Row(
        LineRunId Id,
        string Title,
        string Line,
        int Meetings,
        int Placed,
        int Places,
        bool IsOpen
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        CompanyPathId id,
        CancellationToken ct
    )
    {
        if (await paths.FindAsync(actor, id, ct) is null)
            return PathRefusals.Unknown;
        return new View(
            await db.Set<LineRun>()
                .Where(run => run.PathId == id)
                .OrderBy(run => run.BegunAt)
                .Select(run => new Row(
                    run.Id,
                    run.Title,
                    run.LineKey,
                    db.Set<Meeting>().Count(meeting => meeting.RunId == run.Id),
                    db.Set<Enrolment>()
                        .Count(one => one.RunId == run.Id && one.State == EnrolmentState.Placed),
                    run.Places,
                    run.OpenedAt != null
                ))
                .ToListAsync(ct)
        );
    }
}
