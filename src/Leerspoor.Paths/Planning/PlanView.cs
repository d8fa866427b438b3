using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Planning;

/// <summary>The plan as the coach sees it.</summary>
internal sealed record PlanView
{
    /// <summary>Older tasks than these are on the participant's list of achieved steps.</summary>
    public const int MostTasks = 60;

    public required string Name { get; init; }
    public required bool IsOpen { get; init; }
    public required bool? TakesPart { get; init; }
    public required LocalText? Route { get; init; }

    /// <summary>Null before there is anything in it.</summary>
    public required PlanStatus? Status { get; init; }
    public required bool AgreedBefore { get; init; }
    public required string? ChangeWish { get; init; }
    public required string ChangeNote { get; init; }
    public required IReadOnlyList<GoalLine> Goals { get; init; }

    /// <summary>Newest day first.</summary>
    public required IReadOnlyList<TaskLine> Tasks { get; init; }
    public required int MostOpen { get; init; }
    public required IReadOnlyList<GoalSuggestion> Suggestions { get; init; }

    public bool HasRoom => Goals.Count(goal => goal.ReachedAt is null) < MostOpen;

    public bool CanPropose =>
        Status is PlanStatus.Draft && Goals.Any(goal => goal.ReachedAt is null);

    public IReadOnlyList<TaskLine> TasksOf(GoalLine goal) =>
        [.. Tasks.Where(task => task.Goal == goal.Id)];

    public IReadOnlyList<TaskLine> OtherTasks =>
        [.. Tasks.Where(task => !Goals.Any(goal => goal.Id == task.Goal))];
}

/// <summary>A goal with its small steps.</summary>
internal sealed record GoalLine(
    Guid Id,
    IndicatorCard Indicator,
    DevelopmentLevel Target,
    string Reason,
    DateTimeOffset? ReachedAt,
    IReadOnlyList<MilestoneLine> Milestones
)
{
    public static GoalLine Of(Goal goal, IndicatorCard indicator, IEnumerable<Milestone> steps) =>
        new(
            goal.Id.Value,
            indicator,
            goal.TargetLevel,
            goal.Reason,
            goal.ReachedAt,
            [
                .. steps
                    .OrderBy(step => step.Position)
                    .Select(step => new MilestoneLine(
                        step.Id.Value,
                        Milestone.Words(step.Level, step.Text, indicator),
                        step.ReachedAt
                    )),
            ]
        );
}

internal sealed record MilestoneLine(Guid Id, string Words, DateTimeOffset? ReachedAt);
