namespace Leerspoor.Paths.Observing;

/// <summary>The outcomes by the keys that the API and the forms use.</summary>
internal static class Outcomes
{
    public const string SeenAlone = "seen-alone";
    public const string SeenWithHelp = "seen-with-help";
    public const string NotYet = "not-yet";
    public const string InDoubt = "in-doubt";

    public static readonly IReadOnlyList<ObservedOutcome> All =
    [
        ObservedOutcome.SeenAlone,
        ObservedOutcome.SeenWithHelp,
        ObservedOutcome.NotYet,
        ObservedOutcome.InDoubt,
    ];

    public static string KeyOf(ObservedOutcome outcome) =>
        outcome switch
        {
            ObservedOutcome.SeenAlone => SeenAlone,
            ObservedOutcome.SeenWithHelp => SeenWithHelp,
            ObservedOutcome.NotYet => NotYet,
            ObservedOutcome.InDoubt => InDoubt,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };

    public static ObservedOutcome? Parse(string? key) =>
        key switch
        {
            SeenAlone => ObservedOutcome.SeenAlone,
            SeenWithHelp => ObservedOutcome.SeenWithHelp,
            NotYet => ObservedOutcome.NotYet,
            InDoubt => ObservedOutcome.InDoubt,
            _ => null,
        };

    /// <summary>Keys of pictures.</summary>
    public static string PictureOf(ObservedOutcome outcome) =>
        outcome switch
        {
            ObservedOutcome.SeenAlone => "alone",
            ObservedOutcome.SeenWithHelp => "with-help",
            ObservedOutcome.NotYet => "not-yet",
            _ => "doubt",
        };
}
