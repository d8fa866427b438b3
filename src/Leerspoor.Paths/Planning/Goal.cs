using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Planning;

/// <summary>What the participant will be able to do: one indicator at one level, reached in small milestones.</summary>
internal sealed class Goal : IRegional
{
    public const int ReasonMaxLength = 400;

    private Goal() { } // EF Core

    public GoalId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PathId PathId { get; private init; }
    public IndicatorId IndicatorId { get; private init; }
    public DevelopmentLevel TargetLevel { get; private set; }

    /// <summary>Why this first, as the participant reads it.</summary>
    public string Reason { get; private set; } = "";
    public DateTimeOffset SetAt { get; private init; }
    public DateTimeOffset? ReachedAt { get; private set; }

    public static Goal Set(
        PathId path,
        IndicatorId indicator,
        DevelopmentLevel target,
        string reason,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = GoalId.New(),
            PathId = path,
            IndicatorId = indicator,
            TargetLevel = target,
            Reason = reason,
            SetAt = now,
        };

    public void Aim(DevelopmentLevel target, string reason) =>
        (TargetLevel, Reason) = (target, reason);

    public void Reach(DateTimeOffset now) => ReachedAt ??= now;

    public void Reopen() => ReachedAt = null;
}
