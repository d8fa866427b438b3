using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>Who was at a meeting.</summary>
internal sealed class NoteAttendance(LeerspoorDb db, RunAccess access)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        (LineRunId Run, Guid Meeting) which,
        IReadOnlyCollection<string> there,
        CancellationToken ct
    )
    {
        if (
            await access.FindAsync(actor, which.Run, ct) is null
            || !await db.Set<Meeting>()
                .AnyAsync(m => m.Id == which.Meeting && m.RunId == which.Run, ct)
        )
            return PathRefusals.Unknown;
        var placed = await db.Set<Enrolment>()
            .Where(e => e.RunId == which.Run && e.State == EnrolmentState.Placed)
            .Select(e => e.Id)
            .ToListAsync(ct);
        if (placed.Count == 0)
            return RunRefusals.NobodyThere;
        var known = await db.Set<Presence>()
            .Where(p => p.MeetingId == which.Meeting)
            .ToDictionaryAsync(p => p.EnrolmentId, ct);
        foreach (var person in placed)
        {
            if (!known.TryGetValue(person, out var presence))
                db.Add(presence = Presence.Of(which.Meeting, person));
            presence.Note(there.Contains(person.ToString(), StringComparer.Ordinal));
        }

        db.Audit(actor, "meeting.attendance-noted", subject: which.Run.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
