using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Demo;

/// <summary>
/// One path of the demo region, for the chapters after this one: <c>demo.Paths()</c>. The stored path stands at <see cref="Stage"/>, except
/// that a path for <c>recognition</c> is stored at <c>completion</c> and still open: whoever tells of its completion completes it.
/// </summary>
/// <param name="Who">The participant with coach and supervisor.</param>
/// <param name="Path">The stored path.</param>
/// <param name="RouteKey">Null while no route is chosen.</param>
/// <param name="Stage">A key of <see cref="StageKeys"/>: how far this participant is meant to be.</param>
/// <param name="StartedAt">When the coach started the path.</param>
/// <param name="LearningSince">When the participant agreed with the plan; null before that.</param>
/// <param name="Goals">In the order in which they were chosen; empty before that.</param>
/// <param name="IsStuck">Nothing happened for a month; later chapters leave it so.</param>
internal sealed record DemoPath(
    DemoParticipant Who,
    PathId Path,
    string? RouteKey,
    string Stage,
    DateTimeOffset StartedAt,
    DateTimeOffset? LearningSince,
    IReadOnlyList<DemoGoal> Goals,
    bool IsStuck
);

/// <param name="Goal">The stored goal.</param>
/// <param name="Indicator">What it is about.</param>
/// <param name="Target">The level that the route asks.</param>
/// <param name="ReachedAt">
/// When it was reached; then it must be shown by then. At completion and recognition every indicator of the route has a reached goal.
/// </param>
internal sealed record DemoGoal(
    GoalId Goal,
    IndicatorCard Indicator,
    DevelopmentLevel Target,
    DateTimeOffset? ReachedAt
);

internal static class DemoPathsOfRegion
{
    public const string Key = "paths";

    /// <summary>All paths, in the order of the participants of the cast.</summary>
    public static IReadOnlyList<DemoPath> Paths(this DemoRegion demo) =>
        (IReadOnlyList<DemoPath>)demo.Left[Key];
}
