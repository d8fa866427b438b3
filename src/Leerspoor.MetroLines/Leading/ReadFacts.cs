using Leerspoor.Data;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Evaluating;
using Leerspoor.MetroLines.Recognising;
using Leerspoor.MetroLines.Running;
using Leerspoor.Network.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Leading;

/// <summary>Everything a company path holds, read once for its pages.</summary>
internal sealed class ReadFacts(LeerspoorDb db, CanvasDesk canvases)
{
    public sealed record Held(
        CompanyPath Path,
        MapContent Content,
        IReadOnlyList<PathCompany> Companies,
        IReadOnlyList<PathMember> Members,
        IReadOnlyList<PathActor> Actors,
        IReadOnlyList<LineOutcome> Outcomes,
        IReadOnlyList<CanvasCard> Canvases,
        IReadOnlyList<string> Questions
    )
    {
        public required PathFacts Facts { get; init; }

        public string Home => $"/bedrijfspaden/{Path.Id.Value}";

        public string LineName(string key) => Content.Line(key)?.Name.In() ?? "";
    }

    public async Task<Held> OfAsync(CompanyPath path, CancellationToken ct)
    {
        var map = path.MapId is { } mapId
            ? await db.Set<MetroMap>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == mapId, ct)
            : null;
        var held = new Held(
            path,
            map?.Content ?? MapContent.Empty,
            await RowsAsync<PathCompany>(path.Id, ct),
            await RowsAsync<PathMember>(path.Id, ct),
            await RowsAsync<PathActor>(path.Id, ct),
            await RowsAsync<LineOutcome>(path.Id, ct),
            await canvases.CardsAsync(path.Id.Value, ct),
            await canvases.QuestionsAsync(path.Id.Value, ct)
        )
        {
            Facts = new(),
        };
        return held with { Facts = await AddRunsAsync(path, Count(held), ct) };
    }

    private async Task<PathFacts> AddRunsAsync(
        CompanyPath path,
        PathFacts facts,
        CancellationToken ct
    )
    {
        var runs = await db.Set<LineRun>()
            .Where(run => run.PathId == path.Id)
            .Select(run => run.Id)
            .ToListAsync(ct);
        var meetings = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(meeting => runs.Contains(meeting.RunId))
            .ToListAsync(ct);
        var voices = db.Set<LineVoice>().Where(voice => voice.PathId == path.Id);
        return facts with
        {
            Runs = runs.Count,
            RunsWithoutMeetings = runs.Count(run => meetings.All(one => one.RunId != run)),
            MeetingsOpen = meetings.Count(one => one.Room.Length == 0 || one.Trainer.Length == 0),
            Learners = await db.Set<Enrolment>()
                .CountAsync(e => runs.Contains(e.RunId) && e.State == EnrolmentState.Placed, ct),
            Judged = await db.Set<Judgement>().CountAsync(j => runs.Contains(j.RunId), ct),
            FromLearners = await voices.CountAsync(voice => voice.EnrolmentId != null, ct),
            FromPartners = await voices.CountAsync(voice => voice.CompanyKey != null, ct),
            GoalsJudged =
                path.Goals.Count > 0
                && path.GoalVerdicts.Length == path.Goals.Count
                && !path.GoalVerdicts.Contains('0', StringComparison.Ordinal),
        };
    }

    private Task<List<T>> RowsAsync<T>(CompanyPathId path, CancellationToken ct)
        where T : class, IOfPath =>
        db.Set<T>().AsNoTracking().Where(r => r.PathId == path).OrderBy(r => r.Key).ToListAsync(ct);

    private static PathFacts Count(Held held) =>
        new()
        {
            Companies = held.Companies.Count,
            Tasks = [.. held.Members.Select(member => member.Task).Distinct()],
            Actors = held.Actors.Count,
            HasAmbition = held.Path.Ambition.Length > 0,
            HasGoals = held.Path.Goals.Count > 0,
            HasSentence = held.Canvases.Any(canvas => canvas.Sentence.Length > 0),
            Questions = held.Questions.Count,
            CanvasesFilled = held.Canvases.Count(canvas => canvas.Notes > 0),
            Lines = held.Content.Lines.Count,
            LinesWithoutOutcome = held.Content.Lines.Count(line =>
                held.Outcomes.All(outcome => outcome.LineKey != line.Key)
            ),
            Outcomes = held.Outcomes.Count,
            OutcomesNotValidated = held.Outcomes.Count(outcome => outcome.ValidatedBy.Length == 0),
            OutcomesWithoutRubric = held.Outcomes.Count(outcome => outcome.Criteria.Length == 0),
            OutcomesWithoutBadge = held.Outcomes.Count(outcome =>
                outcome.AchievementKey.Length == 0
            ),
            Stations = held.Content.Stations.Count,
            StationsOpen = held.Content.Stations.Count(OfferGaps.IsOpen),
        };
}
