using Leerspoor.Credentials.Contract;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Programmes;
using Leerspoor.Paths.Talking;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Following;

/// <summary>One participant as the caretaker sees them.</summary>
internal sealed record Followed
{
    public required PersonId Participant { get; init; }
    public required string GivenName { get; init; }
    public required string Name { get; init; }

    /// <summary>The viewer is a coach; only then there are notes.</summary>
    public required bool AsCoach { get; init; }
    public required FollowedPath? Path { get; init; }

    /// <summary>How many messages are new to the viewer.</summary>
    public required int Unread { get; init; }

    /// <summary>The newest message, or null.</summary>
    public required MessageView? Messages { get; init; }
    public required IReadOnlyList<Talker> Caretakers { get; init; }
    public required IReadOnlyList<CredentialCard> Credentials { get; init; }
    public required IReadOnlyList<CoachNoteView> Notes { get; init; }
    public required IReadOnlyList<HistoryLine> History { get; init; }
}

/// <summary>The path and what there is to know of it.</summary>
/// <param name="Path">Not tracked.</param>
/// <param name="Programme">What it runs through.</param>
/// <param name="Plan">Null before a plan was begun.</param>
/// <param name="Goals">Oldest first.</param>
/// <param name="Shown">How many indicators are shown.</param>
/// <param name="Doubted">How many indicators somebody doubts.</param>
/// <param name="StillToShow">What the route asks and is not shown yet.</param>
/// <param name="Required">How many indicators the route asks.</param>
/// <param name="Observations">The newest few.</param>
internal sealed record FollowedPath(
    DevelopmentPath Path,
    ProgrammeDefinition Programme,
    PlanStatus? Plan,
    IReadOnlyList<FollowedGoal> Goals,
    int Shown,
    int Doubted,
    IReadOnlyList<LocalText> StillToShow,
    int Required,
    IReadOnlyList<FollowedObservation> Observations
);

internal sealed record FollowedGoal(
    LocalText Indicator,
    DevelopmentLevel Target,
    int Tasks,
    int TasksDone,
    DateTimeOffset? ShownSince
);

internal sealed record FollowedObservation(
    LocalText Indicator,
    ObservedOutcome Outcome,
    string Observer,
    string Note,
    DateTimeOffset At
);
