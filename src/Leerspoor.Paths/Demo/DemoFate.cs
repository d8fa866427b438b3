namespace Leerspoor.Paths.Demo;

/// <summary>How far somebody is meant to be, and since how long.</summary>
internal sealed record DemoFate(
    string Stage,
    int YoungestDays,
    int OldestDays,
    DemoTwist Twist = DemoTwist.None
)
{
    /// <summary>Twenty participants show every stage and every turn; then it begins again. The first is the account <c>deelnemer</c>.</summary>
    private static readonly DemoFate[] Round =
    [
        new(StageKeys.Monitoring, 95, 100),
        new(StageKeys.Learning, 40, 80),
        new(StageKeys.Intake, 2, 12),
        new(StageKeys.Mapping, 8, 20, DemoTwist.HalfWay),
        new(StageKeys.Choosing, 12, 30),
        new(StageKeys.Choosing, 14, 35, DemoTwist.Draft),
        new(StageKeys.Choosing, 16, 40, DemoTwist.Proposed),
        new(StageKeys.Learning, 35, 70),
        new(StageKeys.Monitoring, 60, 120),
        new(StageKeys.Evaluation, 90, 150),
        new(StageKeys.Completion, 135, 165),
        new(StageKeys.Recognition, 150, 180),
        new(StageKeys.Monitoring, 70, 130),
        new(StageKeys.Learning, 70, 110, DemoTwist.Stuck),
        new(StageKeys.Intake, 5, 20, DemoTwist.Declined),
        new(StageKeys.Monitoring, 55, 100),
        new(StageKeys.Evaluation, 80, 140),
        new(StageKeys.Choosing, 20, 40, DemoTwist.ChangeAsked),
        new(StageKeys.Recognition, 140, 180),
        new(StageKeys.Intake, 3, 15, DemoTwist.AskedCoach),
    ];

    public bool Learns =>
        Stage is not (StageKeys.Intake or StageKeys.Mapping or StageKeys.Choosing);

    /// <summary>Everything that the route asks was reached.</summary>
    public bool Finishes => Stage is StageKeys.Completion or StageKeys.Recognition;

    public static DemoFate Of(int number) => Round[number % Round.Length];
}

/// <summary>What makes two people at the same stage differ.</summary>
internal enum DemoTwist
{
    None,
    HalfWay,
    Draft,
    Proposed,
    ChangeAsked,
    Stuck,
    Declined,
    AskedCoach,
}
