using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Leerspoor.Paths.Talking;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Caseload;

/// <summary>
/// Reads a whole caseload at once: one query that starts at the caretaker's own care lines, and one more for a supervisor. A caseload
/// is some tens of people however large the region, so filtering, counting and sorting happen in memory.
/// </summary>
internal sealed class CaseloadBook(
    LeerspoorDb db,
    PeopleDirectory people,
    ProgrammeShelf programmes,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<CaseloadLine>> ReadAsync(
        Actor actor,
        Role capacity,
        int quietDays,
        CancellationToken ct
    )
    {
        var asSupervisor = capacity is Role.Supervisor;
        var now = clock.GetUtcNow();
        var today = Moments.DayOf(now);
        var quietSince = now.AddDays(-quietDays);
        var seen = asSupervisor ? await SeenSinceMondayAsync(actor, today, ct) : [];
        var lines = new List<CaseloadLine>();
        foreach (var line in NewestPathOnly(await LinesOf(actor, capacity).ToListAsync(ct)))
        {
            var known = line with { SeenThisWeek = seen.GetValueOrDefault(line.Participant) };
            lines.Add(
                known with
                {
                    Signals = CaseloadSignals.Of(known, asSupervisor, today, quietSince),
                    StageName = await StageNameAsync(line, ct),
                }
            );
        }

        return lines;
    }

    internal IQueryable<CaseloadLine> LinesOf(Actor actor, Role capacity) =>
        from care in people.Care
        where care.Caretaker == actor.Person && care.As == capacity
        join person in people.Persons on care.Participant equals person.Id
        join one in db.Set<DevelopmentPath>() on care.Participant equals one.ParticipantId into all
        from path in all.DefaultIfEmpty()
        select new CaseloadLine
        {
            Participant = care.Participant,
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            StageKey = path!.StageKey,
            Programme = path.ProgrammeId,
            StartedAt = path.StartedAt,
            CompletedAt = path.CompletedAt,
            LastActivityAt = path.LastActivityAt,
            NextEvaluationOn = path.NextEvaluationOn,
            ReadyForCompletionSince = path.ReadyForCompletionSince,
            CoachTurnSince = path.CoachTurnSince,
            CoachTurnReason = path.CoachTurnReason,
            Unread =
                (
                    db.Set<MessageThread>()
                        .Where(t => t.ParticipantId == care.Participant)
                        .Select(t => (int?)t.LastNumber)
                        .FirstOrDefault()
                    ?? 0
                )
                - (
                    db.Set<ReadMarker>()
                        .Where(m =>
                            m.ReaderId == actor.Person && m.ParticipantId == care.Participant
                        )
                        .Select(m => (int?)m.UpTo)
                        .FirstOrDefault()
                    ?? 0
                ),
        };

    // Somebody who came back has several paths; the newest is the one that counts.
    private static IEnumerable<CaseloadLine> NewestPathOnly(List<CaseloadLine> lines) =>
        lines
            .GroupBy(line => line.Participant)
            .Select(person => person.MaxBy(line => line.StartedAt ?? DateTimeOffset.MinValue)!);

    private async Task<Dictionary<PersonId, int>> SeenSinceMondayAsync(
        Actor actor,
        DateOnly today,
        CancellationToken ct
    )
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var since = new DateTimeOffset(monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var observed = await db.Set<Observation>()
            .Where(o => o.ObserverId == actor.Person && o.RecordedAt >= since)
            .Select(o => o.ParticipantId)
            .ToListAsync(ct);
        return observed.CountBy(participant => participant).ToDictionary();
    }

    private async Task<string> StageNameAsync(CaseloadLine line, CancellationToken ct) =>
        line is { Programme: { } programme, StageKey: { } stage }
            ? (await programmes.DefinitionAsync(programme, ct)).StageOf(stage).Participant.Name.In()
            : "";
}
