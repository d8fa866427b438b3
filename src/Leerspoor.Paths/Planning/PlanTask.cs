using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Planning;

/// <summary>Where a task came from.</summary>
internal enum TaskOrigin
{
    Plan = 1,

    /// <summary>An observer was in doubt; the assignment lets the participant show it.</summary>
    Doubt = 2,
}

/// <summary>Something to do on a day, online or at work.</summary>
internal sealed class PlanTask : IRegional
{
    public const int TitleMaxLength = 200;

    private PlanTask() { } // EF Core

    public PlanTaskId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PathId PathId { get; private init; }
    public GoalId? GoalId { get; private init; }
    public string Title { get; private set; } = "";

    /// <summary>The lesson or assignment of Learning's catalogue that goes with it.</summary>
    public ActivityId? ActivityId { get; private init; }
    public DateOnly DueOn { get; private set; }
    public TaskOrigin Origin { get; private init; }
    public DateTimeOffset SetAt { get; private init; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>A photo on Learning's photo shelf, as proof; never required.</summary>
    public PhotoId? PhotoId { get; private set; }

    public static PlanTask Set(
        PathId path,
        GoalId? goal,
        string title,
        ActivityId? activity,
        DateOnly dueOn,
        TaskOrigin origin,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PlanTaskId.New(),
            PathId = path,
            GoalId = goal,
            Title = title,
            ActivityId = activity,
            DueOn = dueOn,
            Origin = origin,
            SetAt = now,
        };

    public void Finish(PhotoId? photo, DateTimeOffset now) =>
        (DoneAt, PhotoId) = (now, photo ?? PhotoId);

    public void Reopen() => DoneAt = null;

    public void MoveTo(DateOnly day) => DueOn = day;
}
