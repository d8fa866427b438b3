using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroMaps;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>The own page of somebody who signed up: their place, their meetings, how far they are on the map.</summary>
internal sealed class ShowMyLine(LeerspoorDb db, RunAccess access, TimeProvider clock)
{
    public sealed record View(
        Enrolment Me,
        LineRun Run,
        int Waiting,
        IReadOnlyList<Moment> Moments,
        MapPicture.Shown? Map
    )
    {
        public string Home => $"/mijn-leerlijn/{Me.Code}";

        public IReadOnlyList<Moment> Attended =>
            [.. Moments.Where(moment => moment.Mine?.WasThere == true)];

        /// <summary>Stations that are done, in the order of the line.</summary>
        public StationMark MarkOf(string station) =>
            Map?.Marks.GetValueOrDefault(station) ?? StationMark.None;
    }

    public sealed record Moment(Meeting Meeting, Presence? Mine, bool HasBegun);

    public async Task<Outcome<View>> HandleAsync(string? code, CancellationToken ct)
    {
        if (await access.EnrolmentAsync(code, ct) is not { } me)
            return PathRefusals.Unknown;
        var run = await db.Set<LineRun>().AsNoTracking().SingleAsync(r => r.Id == me.RunId, ct);
        var now = clock.GetUtcNow();
        var meetings = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(meeting => meeting.RunId == run.Id)
            .OrderBy(meeting => meeting.StartsAt)
            .ToListAsync(ct);
        var mine = await db.Set<Presence>()
            .AsNoTracking()
            .Where(presence => presence.EnrolmentId == me.Id)
            .ToListAsync(ct);
        List<Moment> moments =
        [
            .. meetings.Select(meeting => new Moment(
                meeting,
                mine.Find(presence => presence.MeetingId == meeting.Id),
                meeting.StartsAt <= now
            )),
        ];
        return new View(
            me,
            run,
            await WaitingAsync(me, ct),
            moments,
            await MapAsync(run, moments, ct)
        );
    }

    private Task<int> WaitingAsync(Enrolment me, CancellationToken ct) =>
        db.Set<Enrolment>()
            .CountAsync(
                one =>
                    one.RunId == me.RunId
                    && one.State == EnrolmentState.Waiting
                    && one.Number <= me.Number,
                ct
            );

    private async Task<MapPicture.Shown?> MapAsync(
        LineRun run,
        List<Moment> moments,
        CancellationToken ct
    )
    {
        var map = await (
            from path in db.Set<CompanyPath>()
            from one in db.Set<MetroMap>()
            where path.Id == run.PathId && path.MapId == one.Id
            select one
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        return map is null || map.Content.Line(run.LineKey) is not { } line
            ? null
            : new(map.Title, map.Content, map.Layout) { Marks = LineProgress.Of(line, moments) };
    }
}
