using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Paths.Planning;

/// <summary>A task with what its lesson or assignment is called and looks like.</summary>
internal sealed record TaskLine
{
    public required Guid Id { get; init; }
    public required Guid? Goal { get; init; }
    public required string TypedTitle { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateTimeOffset? DoneAt { get; init; }
    public required PhotoId? Photo { get; init; }
    public required TaskOrigin Origin { get; init; }
    public required ActivityId? Activity { get; init; }
    public required LocalText? ActivityTitle { get; init; }
    public required string? ActivityPicture { get; init; }
    public required int? Minutes { get; init; }

    public string Title => ActivityTitle?.In() ?? TypedTitle;

    public string Picture => ActivityPicture ?? "tools";

    public bool IsDone => DoneAt is not null;
}

internal static class TaskLines
{
    /// <summary>One query: the tasks, each with its learning material when it has any.</summary>
    public static IQueryable<TaskLine> WithActivity(
        this IQueryable<PlanTask> tasks,
        ActivityCatalogue activities
    ) =>
        tasks.LeftJoin(
            activities.Activities,
            task => task.ActivityId,
            card => (ActivityId?)card.Id,
            (task, card) =>
                new TaskLine
                {
                    Id = task.Id.Value,
                    Goal = task.GoalId == null ? null : task.GoalId.Value.Value,
                    TypedTitle = task.Title,
                    DueOn = task.DueOn,
                    DoneAt = task.DoneAt,
                    Photo = task.PhotoId,
                    Origin = task.Origin,
                    Activity = task.ActivityId,
                    ActivityTitle = card == null ? null : card.Title,
                    ActivityPicture = card == null ? null : card.PictureKey,
                    Minutes = card == null ? null : card.Minutes,
                }
        );
}
