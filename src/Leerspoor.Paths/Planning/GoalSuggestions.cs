using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Assessing;

namespace Leerspoor.Paths.Planning;

/// <summary>Why an indicator is suggested to begin with; each is a sentence on the coach's page.</summary>
internal enum SuggestionReason
{
    WantsToLearn = 1,
    ObserverDoubts,
    CanWithHelp,
    DoesNotKnow,
    SaysCan,
    NotAsked,
    SeenBefore,
    RouteAsks,
}

/// <summary>What is known of one indicator that the route asks.</summary>
/// <param name="Need">The indicator and the level that the route asks.</param>
/// <param name="Answer">The participant's own view.</param>
/// <param name="Shown">It was shown at the level that the route asks.</param>
/// <param name="Doubters">How many observers are in doubt, or saw "not yet" last.</param>
/// <param name="SeenAlone">In how many situations it was already seen alone.</param>
/// <param name="HasGoal">It is in the plan.</param>
internal sealed record KnownOfNeed(
    NeededIndicator Need,
    SelfView? Answer,
    bool Shown,
    int Doubters,
    int SeenAlone,
    bool HasGoal
);

internal sealed record GoalSuggestion(
    NeededIndicator Need,
    IReadOnlyList<SuggestionReason> Reasons
);

/// <summary>
/// Which indicators to begin with, by plain rules: what somebody wants to learn first, then what others doubt, then what is almost
/// there. Coach and participant choose; this only puts something on the table.
/// </summary>
internal static class GoalSuggestions
{
    /// <summary>At most <paramref name="room"/> suggestions, the strongest first; equal ones in the order of the route.</summary>
    public static IReadOnlyList<GoalSuggestion> For(IReadOnlyList<KnownOfNeed> known, int room) =>
        [
            .. known
                .Where(need => need is { Shown: false, HasGoal: false })
                .OrderByDescending(Weight)
                .Take(Math.Max(room, 0))
                .Select(need => new GoalSuggestion(need.Need, ReasonsFor(need))),
        ];

    private static int Weight(KnownOfNeed need) =>
        (
            need.Answer switch
            {
                SelfView.WantToLearn => 40,
                SelfView.CanWithHelp => 20,
                SelfView.DoNotKnow => 10,
                null => 5,
                _ => 0,
            }
        )
        + (need.Doubters > 0 ? 30 : 0)
        // Half-way there: a first success is near.
        + (need.SeenAlone > 0 ? 5 : 0);

    private static List<SuggestionReason> ReasonsFor(KnownOfNeed need)
    {
        var reasons = new List<SuggestionReason>
        {
            need.Answer switch
            {
                SelfView.WantToLearn => SuggestionReason.WantsToLearn,
                SelfView.CanWithHelp => SuggestionReason.CanWithHelp,
                SelfView.DoNotKnow => SuggestionReason.DoesNotKnow,
                SelfView.Can => SuggestionReason.SaysCan,
                _ => SuggestionReason.NotAsked,
            },
        };
        if (need.Doubters > 0)
            reasons.Add(SuggestionReason.ObserverDoubts);
        if (need.SeenAlone > 0)
            reasons.Add(SuggestionReason.SeenBefore);
        reasons.Add(SuggestionReason.RouteAsks);
        return reasons;
    }
}
