namespace Leerspoor.Paths;

/// <summary>The eight steps of file 003, as the programme data names them.</summary>
internal static class StageKeys
{
    public const string Intake = "intake";
    public const string Mapping = "mapping";
    public const string Choosing = "choosing";
    public const string Learning = "learning";
    public const string Monitoring = "monitoring";
    public const string Evaluation = "evaluation";
    public const string Completion = "completion";
    public const string Recognition = "recognition";

    public static readonly IReadOnlyList<string> InOrder =
    [
        Intake,
        Mapping,
        Choosing,
        Learning,
        Monitoring,
        Evaluation,
        Completion,
        Recognition,
    ];
}
