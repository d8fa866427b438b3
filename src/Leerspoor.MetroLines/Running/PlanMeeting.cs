using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>When and where a station is given, by whom, with what and for how much.</summary>
internal sealed class PlanMeeting(
    LeerspoorDb db,
    RunAccess access,
    ReadFacts facts,
    RunPlaces places,
    RowTurn turns
)
{
    private const int MostMeetings = 60;

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss"];

    public sealed class Input : ISeenForm
    {
        public string? Station { get; set; }
        public string? Title { get; set; }
        public string? Day { get; set; }
        public string? From { get; set; }
        public string? Until { get; set; }
        public string? Room { get; set; }
        public string? Trainer { get; set; }
        public string? Materials { get; set; }
        public string? Equipment { get; set; }
        public string? Cost { get; set; }
        public string? Seen { get; set; }

        public static Input Of(Meeting meeting)
        {
            var (from, until) = (LocalDay.Local(meeting.StartsAt), LocalDay.Local(meeting.EndsAt));
            return new()
            {
                Station = meeting.StationKey,
                Title = meeting.Title,
                Day = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                From = from.ToString("HH:mm", CultureInfo.InvariantCulture),
                Until = until.ToString("HH:mm", CultureInfo.InvariantCulture),
                Room = meeting.Room,
                Trainer = meeting.Trainer,
                Materials = meeting.Materials,
                Equipment = meeting.Equipment,
                Cost = meeting.Cost is { } cost ? MapPicture.Number(cost) : "",
            };
        }
    }

    public async Task<Outcome<Done>> SaveAsync(
        Actor actor,
        (LineRunId Run, Guid? Meeting) which,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, which.Run, ct) is not { } found)
            return PathRefusals.Unknown;
        var meetings = db.Set<Meeting>().Where(m => m.RunId == which.Run);
        var meeting = which.Meeting is { } id
            ? await meetings.SingleOrDefaultAsync(m => m.Id == id, ct)
            : Meeting.Of(which.Run);
        if (meeting is null)
            return PathRefusals.Unknown;
        var content = (await facts.OfAsync(found.Path, ct)).Content;
        await using var turn = await places.TakeTurnAsync(found.Run, ct);
        if (
            which.Meeting is not null
            && !await turns.IsAsSeenAsync(meeting, input.Seen, Input.Of, ct)
        )
            return PathRefusals.ChangedMeanwhile;
        var typed = new TypedForm();
        Fill(meeting, input, typed, content);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);
        if (which.Meeting is null)
        {
            if (await meetings.CountAsync(ct) >= MostMeetings)
                return PathRefusals.Full;
            db.Add(meeting);
        }

        db.Audit(actor, "meeting.planned", subject: which.Run.Value);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Done();
    }

    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        LineRunId run,
        (string? Meeting, string? Seen) which,
        CancellationToken ct
    )
    {
        var id = Guid.TryParse(which.Meeting, out var read) ? read : Guid.Empty;
        if (
            await access.FindAsync(actor, run, ct) is not { } found
            || await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == id && m.RunId == run, ct)
                is not { } meeting
        )
            return PathRefusals.Unknown;
        await using var turn = await places.TakeTurnAsync(found.Run, ct);
        if (!await turns.IsAsSeenAsync(meeting, which.Seen, Input.Of, ct))
            return PathRefusals.ChangedMeanwhile;
        if (await db.Set<Presence>().AnyAsync(p => p.MeetingId == id, ct))
            return RunRefusals.AlreadyHeld;
        db.Remove(meeting);
        db.Audit(actor, "meeting.removed", subject: run.Value);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Done();
    }

    private static void Fill(Meeting meeting, Input input, TypedForm typed, MapContent content)
    {
        var station = typed.OneOf(
            "Station",
            input.Station,
            content.Stations.Select(one => one.Key),
            optional: true
        );
        var title = typed.Text("Title", input.Title, Meeting.WordsMaxLength);
        if (title.Length == 0)
            title = content.Station(station)?.Name.Nl ?? "";
        if (title.Length == 0)
            typed.Refuse(PathRefusals.Missing.At("Title"));
        (meeting.StationKey, meeting.Title) = (station, title);
        meeting.Room = typed.Text("Room", input.Room, Meeting.WordsMaxLength);
        meeting.Trainer = typed.Text("Trainer", input.Trainer, Meeting.WordsMaxLength);
        meeting.Materials = typed.Text("Materials", input.Materials, CompanyPath.TextMaxLength);
        meeting.Equipment = typed.Text("Equipment", input.Equipment, CompanyPath.TextMaxLength);
        meeting.Cost = typed.Money("Cost", input.Cost);
        if (
            !DateOnly.TryParseExact(
                input.Day,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) || day.Year is < 2000 or > 2100
        )
            typed.Refuse(RunRefusals.NoDay);
        var from = Time(typed, "From", input.From);
        var until = Time(typed, "Until", input.Until);
        if (typed.Refusals.Count > 0)
            return;
        if (until <= from)
            typed.Refuse(RunRefusals.EndsBefore);
        (meeting.StartsAt, meeting.EndsAt) = (Moment(day, from), Moment(day, until));
    }

    private static TimeOnly Time(TypedForm typed, string field, string? text)
    {
        if (
            TimeOnly.TryParseExact(
                text,
                Times,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
            return time;
        typed.Refuse(RunRefusals.NoTime.At(field));
        return default;
    }

    private static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        // the clock that people see, also on the day on which it is put forward or back
        var start = LocalDay.Start(day);
        var guess = start + time.ToTimeSpan();
        var off = LocalDay.Local(guess).TimeOfDay - time.ToTimeSpan();
        return guess - off;
    }
}
