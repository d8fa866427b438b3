using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>A run with its meetings and whoever signed up, for who works on it.</summary>
internal sealed class ShowRun(LeerspoorDb db, RunAccess access, ReadFacts facts, TimeProvider clock)
{
    public sealed record View(
        ReadFacts.Held Held,
        LineRun Run,
        IReadOnlyList<Planned> Meetings,
        IReadOnlyList<Enrolment> People,
        IReadOnlyList<Presence> Presences
    )
    {
        public string Home => $"/uitvoeringen/{Run.Id.Value}";

        public MetroLine? Line => Held.Content.Line(Run.LineKey);

        public IReadOnlyList<Enrolment> Placed => Of(EnrolmentState.Placed);

        public IReadOnlyList<Enrolment> Waiting => Of(EnrolmentState.Waiting);

        public IReadOnlyList<string> StationsWithoutMeeting =>
            [
                .. (Line?.Stops ?? [])
                    .Distinct(StringComparer.Ordinal)
                    .Where(stop => Meetings.All(planned => planned.Meeting.StationKey != stop)),
            ];

        public Presence? Presence(Meeting meeting, Enrolment person) =>
            Presences.FirstOrDefault(p => p.MeetingId == meeting.Id && p.EnrolmentId == person.Id);

        private List<Enrolment> Of(EnrolmentState state) =>
            [.. People.Where(person => person.State == state)];
    }

    public sealed record Planned(Meeting Meeting, IReadOnlyList<PlanHints.Hint> Hints);

    public async Task<Outcome<View>> HandleAsync(Actor actor, LineRunId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { } found)
            return PathRefusals.Unknown;
        var held = await facts.OfAsync(found.Path, ct);
        var own = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(meeting => meeting.RunId == id)
            .OrderBy(meeting => meeting.StartsAt)
            .ToListAsync(ct);
        var around = await AroundAsync(own, ct);
        var ids = own.ConvertAll(meeting => meeting.Id);
        var now = clock.GetUtcNow();
        return new View(
            held,
            found.Run,
            [
                .. own.Select(meeting => new Planned(
                    meeting,
                    PlanHints.Of(meeting, around, held.Content.Station(meeting.StationKey), now)
                )),
            ],
            await db.Set<Enrolment>()
                .AsNoTracking()
                .Where(person => person.RunId == id)
                .OrderBy(person => person.Number)
                .ToListAsync(ct),
            await db.Set<Presence>()
                .AsNoTracking()
                .Where(presence => ids.Contains(presence.MeetingId))
                .ToListAsync(ct)
        );
    }

    // Rooms and trainers are shared with every other run of the region.
    private Task<List<Meeting>> AroundAsync(List<Meeting> own, CancellationToken ct)
    {
        if (own.Count == 0)
            return Task.FromResult(own);
        var (first, last) = (own[0].StartsAt, own.Max(meeting => meeting.EndsAt));
        return db.Set<Meeting>()
            .AsNoTracking()
            .Where(meeting => meeting.StartsAt < last && meeting.EndsAt > first)
            .ToListAsync(ct);
    }
}
