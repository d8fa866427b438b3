namespace Leerspoor.MetroLines.Leading;

/// <summary>The six steps of a company path.</summary>
internal enum PathStep
{
    Needs = 1,
    Outcomes = 2,
    Offer = 3,
    Running = 4,
    Recognising = 5,
    Evaluating = 6,
}

/// <summary>What a company path holds, counted.</summary>
internal sealed record PathFacts
{
    public int Companies { get; init; }
    public IReadOnlyCollection<PathTask> Tasks { get; init; } = [];
    public int Actors { get; init; }
    public bool HasAmbition { get; init; }
    public bool HasSentence { get; init; }
    public int Questions { get; init; }
    public int CanvasesFilled { get; init; }
    public int Lines { get; init; }
    public int LinesWithoutOutcome { get; init; }
    public int Outcomes { get; init; }
    public int OutcomesNotValidated { get; init; }
    public int OutcomesWithoutRubric { get; init; }
    public int OutcomesWithoutBadge { get; init; }
    public int Stations { get; init; }
    public int StationsOpen { get; init; }
    public int Runs { get; init; }
    public int RunsWithoutMeetings { get; init; }
    public int MeetingsOpen { get; init; }
    public int Learners { get; init; }
    public int Judged { get; init; }
    public int FromLearners { get; init; }
    public int FromPartners { get; init; }
    public bool HasGoals { get; init; }
    public bool GoalsJudged { get; init; }
}

/// <summary>How far a company path is: for every step what still misses. Pure.</summary>
internal static class PathProgress
{
    public const int FewestCompanies = 2;

    /// <summary>Whom a step needs at the table.</summary>
    public static IReadOnlyList<PathTask> PeopleOf(PathStep step) =>
        step switch
        {
            PathStep.Needs => [PathTask.Broker, PathTask.AccountManager, PathTask.Lab],
            PathStep.Outcomes => [PathTask.Developer, PathTask.FrontRunner, PathTask.Expert],
            PathStep.Offer => [PathTask.Developer, PathTask.Trainer],
            PathStep.Running => [PathTask.Trainer],
            PathStep.Recognising => [PathTask.Assessor],
            _ => [PathTask.Broker],
        };

    public static IReadOnlyList<PathTask> PeopleMissing(PathStep step, PathFacts facts) =>
        [.. PeopleOf(step).Where(task => !facts.Tasks.Contains(task))];

    /// <summary>Codes of what misses in a step, in the order in which it is done; each has a text <c>Gap.{code}</c>.</summary>
    public static IReadOnlyList<(string Code, int Count)> Gaps(PathStep step, PathFacts f) =>
        [.. All(step, f).Where(gap => gap.Count > 0)];

    public static bool IsDone(PathStep step, PathFacts facts) =>
        Gaps(step, facts).Count == 0 && PeopleMissing(step, facts).Count == 0;

    /// <summary>The first step that is not done; null when all are.</summary>
    public static PathStep? Now(PathFacts facts)
    {
        foreach (var step in Enum.GetValues<PathStep>())
            if (!IsDone(step, facts))
                return step;
        return null;
    }

    private static (string Code, int Count)[] All(PathStep step, PathFacts f) =>
        step switch
        {
            PathStep.Needs =>
            [
                ("Companies", Math.Max(0, FewestCompanies - f.Companies)),
                ("Ambition", f.HasAmbition ? 0 : 1),
                ("Canvases", f.CanvasesFilled == 0 ? 1 : 0),
                ("Questions", f.Questions == 0 ? 1 : 0),
                ("Sentence", f.HasSentence ? 0 : 1),
                ("Actors", f.Actors == 0 ? 1 : 0),
                ("Goals", f.HasGoals ? 0 : 1),
            ],
            PathStep.Outcomes =>
            [
                ("Lines", f.Lines == 0 ? 1 : 0),
                ("LinesWithoutOutcome", f.LinesWithoutOutcome),
                ("NotValidated", f.OutcomesNotValidated),
            ],
            PathStep.Offer =>
            [
                ("Stations", f.Stations == 0 ? 1 : 0),
                ("StationsOpen", f.StationsOpen),
            ],
            PathStep.Running =>
            [
                ("Runs", f.Runs == 0 ? 1 : 0),
                ("RunsWithoutMeetings", f.RunsWithoutMeetings),
                ("MeetingsOpen", f.MeetingsOpen),
                ("Learners", f.Runs > 0 && f.Learners == 0 ? 1 : 0),
            ],
            PathStep.Recognising =>
            [
                ("Outcomes", f.Outcomes == 0 ? 1 : 0),
                ("WithoutRubric", f.OutcomesWithoutRubric),
                ("WithoutBadge", f.OutcomesWithoutBadge),
                ("Judged", f.Judged == 0 ? 1 : 0),
            ],
            _ =>
            [
                ("FromLearners", f.FromLearners == 0 ? 1 : 0),
                ("FromPartners", f.FromPartners == 0 ? 1 : 0),
                ("GoalsJudged", f.GoalsJudged ? 0 : 1),
            ],
        };
}
