using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Caseload;

// Public because the parameters of a Razor component are.

/// <summary>One person of a caseload. Everything about the path is null before there is one.</summary>
public sealed record CaseloadLine
{
    public required PersonId Participant { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required string? StageKey { get; init; }
    public required ProgrammeId? Programme { get; init; }
    public required DateTimeOffset? StartedAt { get; init; }
    public required DateTimeOffset? CompletedAt { get; init; }
    public required DateTimeOffset? LastActivityAt { get; init; }
    public required DateOnly? NextEvaluationOn { get; init; }
    public required DateTimeOffset? ReadyForCompletionSince { get; init; }
    public required DateTimeOffset? CoachTurnSince { get; init; }
    public required string? CoachTurnReason { get; init; }

    /// <summary>How many messages are new to whoever looks.</summary>
    public required int Unread { get; init; }

    /// <summary>How often the supervisor who looks observed this person since Monday.</summary>
    public int SeenThisWeek { get; init; }

    public CaseloadSignal Signals { get; init; }

    /// <summary>Where the path stands, in words.</summary>
    public string StageName { get; init; } = "";

    public string Name => $"{GivenName} {FamilyName}";

    public bool Has(CaseloadSignal signal) => (Signals & signal) != 0;
}
