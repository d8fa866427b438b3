using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths;

/// <summary>
/// One person's way through a programme. It keeps the programme and framework version it began with, and carries the few facts that
/// the caseload asks of every path, so that a page of many paths is one indexed query.
/// </summary>
internal sealed class DevelopmentPath : IRegional
{
    private DevelopmentPath() { } // EF Core

    public PathId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId ParticipantId { get; private init; }
    public OrganisationId OrganisationId { get; private init; }
    public ProgrammeId ProgrammeId { get; private init; }
    public FrameworkVersionId FrameworkVersionId { get; private init; }

    /// <summary>The participant's own answer to taking part; null while they have not answered.</summary>
    public bool? TakesPart { get; private set; }
    public string? RouteKey { get; private set; }
    public string StageKey { get; private set; } = StageKeys.Intake;
    public GuidanceLevel GuidanceLevel { get; private set; } = GuidanceLevel.Guiding;
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When the participant or somebody about the participant last did something.</summary>
    public DateTimeOffset LastActivityAt { get; private set; }
    public DateOnly? NextEvaluationOn { get; private set; }

    /// <summary>Since when every required indicator is shown and nobody doubts; null when that does not hold.</summary>
    public DateTimeOffset? ReadyForCompletionSince { get; private set; }

    /// <summary>Since when the coach is at turn, and why (a key of <see cref="CoachTurns"/>).</summary>
    public DateTimeOffset? CoachTurnSince { get; private set; }
    public string? CoachTurnReason { get; private set; }
    public DateTimeOffset? CompletedAt { get; private set; }

    public bool IsOpen => CompletedAt is null;

    public static DevelopmentPath Begun(
        PersonId participant,
        OrganisationId organisation,
        ProgrammeId programme,
        FrameworkVersionId framework,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PathId.New(),
            ParticipantId = participant,
            OrganisationId = organisation,
            ProgrammeId = programme,
            FrameworkVersionId = framework,
            StartedAt = now,
            LastActivityAt = now,
        };

    /// <summary>The participant says yes or no to taking part; either can be changed at any time.</summary>
    public void AnswerTakingPart(bool yes, DateTimeOffset now)
    {
        TakesPart = yes;
        if (!yes)
            CoachTookTheTurn();
        Touch(now);
    }

    public void ChooseRoute(string route, DateTimeOffset now)
    {
        RouteKey = route;
        Touch(now);
    }

    /// <summary>Goes on to <paramref name="stage"/>; a path never moves back by this.</summary>
    public void Reach(string stage, DateTimeOffset now)
    {
        if (Rank(stage) > Rank(StageKey))
            StageKey = stage;
        Touch(now);
    }

    public void Touch(DateTimeOffset now) =>
        LastActivityAt = now > LastActivityAt ? now : LastActivityAt;

    public void GiveCoachTheTurn(string reason, DateTimeOffset now) =>
        (CoachTurnSince, CoachTurnReason) = (CoachTurnSince ?? now, reason);

    public void CoachTookTheTurn() => (CoachTurnSince, CoachTurnReason) = (null, null);

    public void PlanEvaluation(DateOnly? on) => NextEvaluationOn = on;

    /// <summary>Every required indicator is shown and nobody doubts, or not (any more).</summary>
    public void BeReadyForCompletion(bool ready, DateTimeOffset now) =>
        ReadyForCompletionSince = ready ? ReadyForCompletionSince ?? now : null;

    public void Complete(DateTimeOffset now)
    {
        CompletedAt ??= now;
        CoachTookTheTurn();
        NextEvaluationOn = null;
        Reach(StageKeys.Recognition, now);
    }

    private static int Rank(string stage)
    {
        for (var rank = 0; rank < StageKeys.InOrder.Count; rank++)
            if (StageKeys.InOrder[rank] == stage)
                return rank;
        throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage.");
    }
}

/// <summary>Why a coach is at turn; keys of texts in the caseload.</summary>
internal static class CoachTurns
{
    public const string ChooseRoute = "choose-route";
    public const string ChooseGoals = "choose-goals";
    public const string PlanAnswered = "plan-answered";
    public const string HelpAsked = "help-asked";
    public const string Evaluate = "evaluate";
    public const string Complete = "complete";
    public const string WantsMore = "wants-more";
}
