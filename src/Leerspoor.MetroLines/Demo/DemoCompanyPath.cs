using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Evaluating;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Recognising;
using Leerspoor.MetroLines.Running;
using Leerspoor.Network.Contract;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Demo;

/// <summary>A company path of the demo region that is halfway: its lines are drawn and one of them runs.</summary>
internal sealed class DemoCompanyPath(LeerspoorDb db) : IDemoChapter
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public int Order => 85;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var file = Read();
        var cast = demo.Cast();
        var broker = cast.Actor(cast["makelaar"]);
        var map = await db.Set<MetroMap>().FirstAsync(ct);
        var path = CompanyPath.Begun(
            file.Title,
            broker.OrganisationsAs(Role.Broker).First(),
            broker.Person,
            demo.Now.AddDays(-75)
        );
        path.Describe(file.Title, file.Ambition, file.Goals);
        path.Draw(map.Id);
        db.Add(path);
        AddPeople(path, file, cast);
        AddContent(path, file);
        AddRun(path, file.Run, demo);
        await db.SaveChangesAsync(ct);
        demo.Left[DemoCanvasHome.Key] = new DemoCanvasHome(path.Id.Value, path.OrganisationId);
    }

    private void AddPeople(CompanyPath path, CompanyFile file, DemoCast cast)
    {
        foreach (var part in file.Companies)
        {
            var company = PathCompany.Of(path.Id);
            (company.Name, company.Kind, company.Contact) = (part.Name, part.Kind, part.Contact);
            (company.Email, company.Wish) = (part.Email, part.Wish);
            db.Add(company);
        }

        foreach (var part in file.Members)
        {
            var member = PathMember.Of(path.Id);
            member.PersonId = part.Account is null ? null : cast[part.Account];
            member.Name = member.PersonId is { } person ? cast.Actor(person).Name : part.Name;
            member.Task = part.Task;
            db.Add(member);
        }
    }

    private void AddContent(CompanyPath path, CompanyFile file)
    {
        foreach (var part in file.Actors)
        {
            var actor = PathActor.Of(path.Id);
            (actor.Who, actor.Goal, actor.Behaviour) = (part.Who, part.Goal, part.Behaviour);
            (actor.Tasks, actor.LevelNow, actor.LevelWanted) = (
                part.Tasks,
                part.LevelNow,
                part.LevelWanted
            );
            db.Add(actor);
        }

        foreach (var part in file.Outcomes)
        {
            var outcome = LineOutcome.Of(path.Id);
            (outcome.LineKey, outcome.Responsibility) = (part.Line, part.Responsibility);
            (outcome.Skills, outcome.Knowledge) = (part.Skills, part.Knowledge);
            (outcome.Criteria, outcome.ValidatedBy) = (part.Criteria, part.ValidatedBy);
            outcome.AchievementKey = part.Achievement ?? "";
            db.Add(outcome);
        }
    }

    private void AddRun(CompanyPath path, RunPart part, DemoRegion demo)
    {
        var run = LineRun.Begun(path.Id, part.Line, demo.Now.AddDays(-40));
        run.Describe(part.Title, part.Intro, part.Places);
        run.Open(demo.Now.AddDays(-35));
        db.Add(run);
        var map = db.Set<MetroMap>().Local.First();
        var meetings = part
            .Meetings.Select(one => MeetingOf(run, one, map.Content, demo.Now))
            .ToList();
        db.AddRange(meetings);
        foreach (var (person, place) in part.People.Select((person, place) => (person, place)))
            AddPerson(run, part, (person, place), meetings, demo);
    }

    private void AddPerson(
        LineRun run,
        RunPart part,
        (PersonPart Part, int Place) person,
        List<Meeting> meetings,
        DemoRegion demo
    )
    {
        var who = new Enrolment.SignedUp(
            person.Part.Name,
            $"deelnemer{person.Place + 1}@voorbeeld.example",
            person.Part.Company,
            person.Part.Wishes,
            person.Part.Account is { } account ? demo.Cast()[account] : null
        );
        var state = person.Place < part.Places ? EnrolmentState.Placed : EnrolmentState.Waiting;
        var enrolment = Enrolment.Of(
            run.Id,
            who,
            (state, person.Place + 1),
            demo.Now.AddDays(person.Place - 34)
        );
        db.Add(enrolment);
        if (state != EnrolmentState.Placed)
            return;
        var held = meetings.Where(meeting => meeting.StartsAt < demo.Now).ToList();
        foreach (var (meeting, at) in held.Select((meeting, at) => (meeting, at)))
        {
            var presence = Presence.Of(meeting.Id, enrolment.Id);
            presence.Note(at < person.Part.There);
            if (person.Part.Mood > 0 && at == 0)
                presence.Tell(person.Part.Mood, person.Part.Feedback, person.Part.Reflection);
            db.Add(presence);
        }

        TellWhatItBrought(run, person.Part, enrolment, demo);
    }

    private void TellWhatItBrought(
        LineRun run,
        PersonPart part,
        Enrolment enrolment,
        DemoRegion demo
    )
    {
        var yesterday = demo.Now.AddDays(-1);
        if (part.WantsMore)
            enrolment.WantMore(yesterday);
        if (part.Voice.Length > 0)
        {
            var voice = LineVoice.Of(run.PathId, enrolment.Id, null);
            voice.Say(part.Voice.Select(mark => mark - '0'), part.VoiceText, yesterday);
            db.Add(voice);
        }

        if (part.Levels.Length == 0)
            return;
        var outcome = db.Set<LineOutcome>().Local.First(one => one.LineKey == run.LineKey);
        var judgement = Judgement.Of(run.Id, enrolment.Id, outcome.Key);
        var expert = demo.Cast()["makelaar"];
        judgement.Judge(part.Levels.Select(level => level - '0'), part.Seen, expert, yesterday);
        db.Add(judgement);
    }

    private static Meeting MeetingOf(
        LineRun run,
        MeetingPart part,
        MapContent content,
        DateTimeOffset now
    )
    {
        var day = LocalDay.Of(now.AddDays(part.Day));
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        var meeting = Meeting.Of(run.Id);
        (meeting.StationKey, meeting.Title) = (
            part.Station,
            content.Station(part.Station)!.Name.Nl
        );
        meeting.StartsAt = At(day, part.From);
        meeting.EndsAt = At(day, part.Until);
        (meeting.Room, meeting.Trainer, meeting.Cost) = (part.Room, part.Trainer, part.Cost);
        (meeting.Materials, meeting.Equipment) = (part.Materials ?? "", part.Equipment ?? "");
        if (part.Day < 10)
            meeting.Announced(now.AddDays(Math.Min(-5, part.Day - 14)));
        return meeting;
    }

    private static DateTimeOffset At(DateOnly day, string time) =>
        LocalDay.Start(day) + TimeOnly.Parse(time, CultureInfo.InvariantCulture).ToTimeSpan();

    internal static CompanyFile Read()
    {
        using var stream = typeof(DemoCompanyPath).Assembly.GetManifestResourceStream(
            "Leerspoor.MetroLines.Demo.company.json"
        )!;
        return JsonSerializer.Deserialize<CompanyFile>(stream, Written)!;
    }

    /// <summary>What the demo tells; <c>company.json</c>.</summary>
    internal sealed record CompanyFile(
        string Title,
        string Ambition,
        string Goals,
        IReadOnlyList<CompanyPart> Companies,
        IReadOnlyList<MemberPart> Members,
        IReadOnlyList<ActorPart> Actors,
        IReadOnlyList<OutcomePart> Outcomes,
        RunPart Run
    );

    internal sealed record CompanyPart(
        string Name,
        OrganisationKind Kind,
        string Contact,
        string Email,
        string Wish
    );

    internal sealed record MemberPart(string Name, PathTask Task, string? Account = null);

    internal sealed record ActorPart(
        string Who,
        string Goal,
        string Behaviour,
        string Tasks,
        int LevelNow,
        int LevelWanted
    );

    internal sealed record OutcomePart(
        string Line,
        string Responsibility,
        string Skills,
        string Knowledge,
        string Criteria,
        string ValidatedBy,
        string? Achievement = null
    );

    internal sealed record RunPart(
        string Title,
        string Line,
        string Intro,
        int Places,
        IReadOnlyList<MeetingPart> Meetings,
        IReadOnlyList<PersonPart> People
    );

    internal sealed record MeetingPart(
        string Station,
        int Day,
        string From,
        string Until,
        string Room,
        string Trainer,
        decimal Cost,
        string? Materials = null,
        string? Equipment = null
    );

    internal sealed record PersonPart(
        string Name,
        string Company,
        string Wishes,
        int There,
        int Mood,
        string Feedback,
        string Reflection,
        string? Account = null
    )
    {
        /// <summary>What they say of the whole line, a digit for each question; empty: nothing yet.</summary>
        public string Voice { get; init; } = "";
        public string VoiceText { get; init; } = "";
        public bool WantsMore { get; init; }

        /// <summary>How the first outcome of the line was judged, a digit for each criterion.</summary>
        public string Levels { get; init; } = "";
        public string Seen { get; init; } = "";
    }
}
