using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>The performance card of one path.</summary>
internal sealed record CardView(
    PersonId Participant,
    string Name,
    bool Open,
    IReadOnlyList<CardLine> Lines,
    ProgrammeDefinition Programme
)
{
    public CardLine? Find(Guid indicator) =>
        Lines.FirstOrDefault(line => line.Card.Id.Value == indicator);
}

/// <summary>One indicator of the card.</summary>
/// <param name="Card">What it is about.</param>
/// <param name="IsGoal">It stands in the plan.</param>
/// <param name="IsRequired">The route asks it.</param>
/// <param name="Standing">What the rule says, with the names that it needs.</param>
/// <param name="Proposed">The highest level that is shown, or null.</param>
/// <param name="Kept">What was decided; null when it was never observed.</param>
/// <param name="Deciders">Names of who decided.</param>
/// <param name="Own">How the participant sees it, or null.</param>
/// <param name="Last">The last word of every observer, newest first.</param>
internal sealed record CardLine(
    IndicatorCard Card,
    bool IsGoal,
    bool IsRequired,
    StandingView Standing,
    DevelopmentLevel? Proposed,
    IndicatorStanding? Kept,
    IReadOnlyDictionary<PersonId, string> Deciders,
    OwnView? Own,
    IReadOnlyList<LastWord> Last
)
{
    /// <summary>One observer saw it alone last, another did not.</summary>
    public bool Differs =>
        Last.Select(word => word.Outcome is ObservedOutcome.SeenAlone).Distinct().Skip(1).Any();

    public string? DecidedBy =>
        Kept?.DecidedBy is { } by ? Deciders.GetValueOrDefault(by, "?") : null;
}

/// <summary>What one observer saw last.</summary>
internal sealed record LastWord(
    string Observer,
    ObservedOutcome Outcome,
    DevelopmentLevel Level,
    SituationId? Situation,
    DateTimeOffset At,
    string Note,
    Guid? Photo
);
