using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Planning;

internal readonly record struct MilestoneId(Guid Value) : ITypedId<MilestoneId>
{
    public static MilestoneId New() => new(Guid.CreateVersion7());

    public static MilestoneId From(Guid value) => new(value);
}

/// <summary>A small step towards a goal: a step of the development line, or one in own words.</summary>
internal sealed class Milestone : IRegional
{
    public const int TextMaxLength = 200;
    public const int MostPerGoal = 8;

    private Milestone() { } // EF Core

    public MilestoneId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PathId PathId { get; private init; }
    public GoalId GoalId { get; private init; }

    /// <summary>The step of the development line whose behaviour this is; null when it has a text of its own.</summary>
    public DevelopmentLevel? Level { get; private init; }
    public string Text { get; private init; } = "";
    public int Position { get; private init; }
    public DateTimeOffset? ReachedAt { get; private set; }

    /// <summary>The behaviour of <paramref name="level"/>, in the words of the framework.</summary>
    public static Milestone OfLevel(Goal goal, DevelopmentLevel level) =>
        new()
        {
            Id = MilestoneId.New(),
            PathId = goal.PathId,
            GoalId = goal.Id,
            Level = level,
            Position = (int)level,
        };

    public static Milestone InOwnWords(Goal goal, string text, int position) =>
        new()
        {
            Id = MilestoneId.New(),
            PathId = goal.PathId,
            GoalId = goal.Id,
            Text = text,
            Position = position,
        };

    /// <summary>What the participant reads.</summary>
    public static string Words(DevelopmentLevel? level, string text, IndicatorCard indicator) =>
        level is { } step ? indicator.At(step).In() : text;

    public void Reach(DateTimeOffset now) => ReachedAt ??= now;

    public void Reopen() => ReachedAt = null;
}
