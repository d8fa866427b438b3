using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// Where one indicator of one path stands, worked out from all its observations whenever one is added: a row of the performance card.
/// </summary>
internal sealed class IndicatorStanding : IRegional
{
    public const int ReasonMaxLength = 500;

    private IndicatorStanding() { } // EF Core

    public PathId PathId { get; private init; }
    public IndicatorId IndicatorId { get; private init; }
    public RegionId RegionId { get; private init; }
    public DevelopmentLevel TargetLevel { get; private set; }

    /// <summary>Since when it is shown at the target level; null when not (any more).</summary>
    public DateTimeOffset? ShownSince { get; private set; }

    /// <summary>How many observers are in doubt or saw "not yet" last.</summary>
    public int Doubters { get; private set; }

    /// <summary>In how many listed situations it was seen alone.</summary>
    public int Situations { get; private set; }

    /// <summary>The longest run of consecutive weeks in which it was observed.</summary>
    public int Weeks { get; private set; }
    public int Observations { get; private set; }
    public DateTimeOffset LastObservedAt { get; private set; }

    /// <summary>The highest level that follows from the observations by rule; a human decides.</summary>
    public DevelopmentLevel? ProposedLevel { get; private set; }
    public DevelopmentLevel? DecidedLevel { get; private set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why this level, in the words of whoever decided.</summary>
    public string? DecisionReason { get; private set; }

    public static IndicatorStanding Opened(
        PathId path,
        IndicatorId indicator,
        DevelopmentLevel target
    ) =>
        new()
        {
            PathId = path,
            IndicatorId = indicator,
            TargetLevel = target,
        };

    /// <summary>Takes over what the rule made of all observations that stand.</summary>
    public void Take(
        DevelopmentLevel target,
        ShownVerdict verdict,
        DevelopmentLevel? proposed,
        IReadOnlyCollection<Sighting> seen
    )
    {
        TargetLevel = target;
        ShownSince = verdict.Since;
        Doubters = verdict.Doubters.Count;
        Situations = verdict.Situations.Count;
        Weeks = verdict.Weeks;
        ProposedLevel = proposed;
        Observations = seen.Count;
        LastObservedAt = seen.Count == 0 ? LastObservedAt : seen.Max(sighting => sighting.At);
    }

    public void Decide(DevelopmentLevel level, string reason, PersonId by, DateTimeOffset now) =>
        (DecidedLevel, DecisionReason, DecidedBy, DecidedAt) = (level, reason, by, now);
}
