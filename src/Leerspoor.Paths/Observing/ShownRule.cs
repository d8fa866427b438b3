using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// When an indicator is <em>shown</em> at a level. Among observations at that level or higher: seen alone in enough of the listed
/// situations, and observed (whatever the outcome) in enough calendar weeks in a row. Help never counts as seen alone. Who saw "not yet"
/// or is in doubt, at that level or lower, keeps it open until that same observer sees it alone at that level or higher.
/// Pure; the order in which observations reach us does not matter, only when they were made.
/// </summary>
internal static class ShownRule
{
    /// <param name="seen">All observations of one indicator of one path that were not withdrawn, in any order.</param>
    /// <param name="target">The level to be shown.</param>
    /// <param name="listed">The situations that count.</param>
    /// <param name="needs">How many situations and weeks; from the programme.</param>
    public static ShownVerdict Judge(
        IEnumerable<Sighting> seen,
        DevelopmentLevel target,
        IReadOnlySet<SituationId> listed,
        ShownNeeds needs
    )
    {
        var tally = new ShownTally(target, listed, needs);
        foreach (var sighting in InOrder(seen))
            tally.Add(sighting);
        return tally.Verdict();
    }

    /// <summary>The highest level at which it is shown, or null.</summary>
    public static DevelopmentLevel? Propose(
        IReadOnlyCollection<Sighting> seen,
        IReadOnlySet<SituationId> listed,
        ShownNeeds needs
    )
    {
        for (var level = DevelopmentLevel.C; level >= DevelopmentLevel.A; level--)
            if (Judge(seen, level, listed, needs).IsShown)
                return level;
        return null;
    }

    private static IEnumerable<Sighting> InOrder(IEnumerable<Sighting> seen) =>
        seen.OrderBy(sighting => sighting.At)
            .ThenBy(sighting => sighting.RecordedAt)
            .ThenBy(sighting => sighting.Id.Value);
}

/// <summary>What the rule needs to know of an observation.</summary>
internal readonly record struct Sighting(
    ObservationId Id,
    PersonId Observer,
    DevelopmentLevel Level,
    ObservedOutcome Outcome,
    SituationId? Situation,
    DateTimeOffset At,
    DateTimeOffset RecordedAt
);

/// <summary>What follows from the observations of one indicator at one level.</summary>
/// <param name="Since">Since when it is shown without interruption; null when it is not.</param>
/// <param name="ShownBy">The observation that made it so.</param>
/// <param name="Situations">The listed situations in which it was seen alone.</param>
/// <param name="Weeks">The longest run of calendar weeks with an observation.</param>
/// <param name="Doubters">Observers who saw "not yet" or doubted and did not see it alone since.</param>
/// <param name="Missing">What is still needed; empty exactly when it is shown.</param>
internal sealed record ShownVerdict(
    DateTimeOffset? Since,
    ObservationId? ShownBy,
    IReadOnlySet<SituationId> Situations,
    int Weeks,
    IReadOnlySet<PersonId> Doubters,
    IReadOnlyList<StillMissing> Missing
)
{
    public bool IsShown => Since is not null;
}

/// <summary>One thing that is needed before an indicator counts as shown.</summary>
/// <param name="What">Key of the words.</param>
/// <param name="Count">How many situations or weeks more; 1 for a doubt.</param>
/// <param name="Observer">Whose doubt.</param>
internal readonly record struct StillMissing(
    MissingKind What,
    int Count,
    PersonId? Observer = null
);

internal enum MissingKind
{
    Situations = 1,
    Weeks = 2,
    Doubt = 3,
}
