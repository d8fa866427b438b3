using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroMaps;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>How far somebody with an account is on a map, over all lines on which they signed up. Nothing for a visitor.</summary>
internal sealed class ReadMyMarks(LeerspoorDb db, ShowMyLine show)
{
    public async Task<IReadOnlyDictionary<string, StationMark>> OfAsync(
        Actor? actor,
        MetroMapId map,
        CancellationToken ct
    )
    {
        var marks = new Dictionary<string, StationMark>(StringComparer.Ordinal);
        if (actor is not { OnlyAbout: null })
            return marks;
        var codes = await (
            from enrolment in db.Set<Enrolment>()
            join run in db.Set<LineRun>() on enrolment.RunId equals run.Id
            join path in db.Set<CompanyPath>() on run.PathId equals path.Id
            where
                enrolment.PersonId == actor.Person
                && enrolment.State == EnrolmentState.Placed
                && path.MapId == map
            orderby enrolment.SignedUpAt
            select enrolment.Code
        ).ToListAsync(ct);
        foreach (var code in codes)
            if (!(await show.HandleAsync(code, ct)).Refused(out _, out var mine))
                foreach (var (station, mark) in mine.Map?.Marks ?? marks)
                    if (marks.GetValueOrDefault(station) != StationMark.Done)
                        marks[station] = mark;
        return marks;
    }
}
