using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Planning;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Day;

/// <summary>The tasks of a day or a week, by goal. Four indexed queries.</summary>
internal sealed class ShowDays(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    ActivityCatalogue activities,
    TimeProvider clock
)
{
    /// <summary>Today, and what stayed open from the two weeks before.</summary>
    public Task<Outcome<DaysView>> TodayAsync(Actor actor, CancellationToken ct) =>
        BetweenAsync(actor, clock.Today(), clock.Today(), ct);

    /// <summary>From Monday to Sunday.</summary>
    public Task<Outcome<DaysView>> WeekAsync(Actor actor, CancellationToken ct)
    {
        var monday = PlanDays.MondayOf(clock.Today());
        return BetweenAsync(actor, monday, monday.AddDays(6), ct);
    }

    private async Task<Outcome<DaysView>> BetweenAsync(
        Actor actor,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        if (await paths.OwnAsync(actor, ct) is not { } path)
            return PathsRefusals.Unknown;

        var frame = await frames.OfAsync(path, ct);
        var tasks = await TasksAsync(path, first, last, ct);
        var goals = await db.Set<Goal>()
            .Where(goal => goal.PathId == path.Id && goal.ReachedAt == null)
            .OrderBy(goal => goal.SetAt)
            .Select(goal => new { goal.Id, goal.IndicatorId })
            .ToListAsync(ct);
        return new DaysView(
            clock.Today(),
            first,
            last,
            path.StageKey,
            path.TakesPart,
            await PlanStatusAsync(path, ct),
            [
                .. goals.Select(goal => new GoalName(
                    goal.Id.Value,
                    frame.Framework.Find(goal.IndicatorId)!
                )),
            ],
            [.. tasks.Where(task => task.DueOn >= first)],
            [.. tasks.Where(task => task.DueOn < first && !task.IsDone)]
        );
    }

    private Task<PlanStatus?> PlanStatusAsync(DevelopmentPath path, CancellationToken ct) =>
        db.Set<ActionPlan>()
            .Where(plan => plan.PathId == path.Id)
            .Select(plan => (PlanStatus?)plan.Status)
            .SingleOrDefaultAsync(ct);

    private async Task<List<TaskLine>> TasksAsync(
        DevelopmentPath path,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        var earliest = first.AddDays(-DaysView.LookBackDays);
        return await db.Set<PlanTask>()
            .Where(task =>
                task.PathId == path.Id
                && task.DueOn <= last
                && (task.DueOn >= first || (task.DueOn >= earliest && task.DoneAt == null))
            )
            .OrderBy(task => task.DueOn)
            .ThenBy(task => task.SetAt)
            .WithActivity(activities)
            .ToListAsync(ct);
    }
}

/// <param name="Today">The day of the participant.</param>
/// <param name="First">First day shown.</param>
/// <param name="Last">Last day shown.</param>
/// <param name="StageKey">Where the path stands; before the learning there are no tasks but a next step.</param>
/// <param name="TakesPart">The participant's own answer.</param>
/// <param name="Plan">Null before a plan is begun.</param>
/// <param name="Goals">The open goals.</param>
/// <param name="Tasks">Of these days.</param>
/// <param name="StillOpen">From before; never called late.</param>
internal sealed record DaysView(
    DateOnly Today,
    DateOnly First,
    DateOnly Last,
    string StageKey,
    bool? TakesPart,
    PlanStatus? Plan,
    IReadOnlyList<GoalName> Goals,
    IReadOnlyList<TaskLine> Tasks,
    IReadOnlyList<TaskLine> StillOpen
)
{
    public const int LookBackDays = 14;

    /// <summary>Tasks come with the agreed plan.</summary>
    public bool Learns =>
        StageKey is not (StageKeys.Intake or StageKeys.Mapping or StageKeys.Choosing);

    /// <summary>What comes before today's tasks, or nothing while learning.</summary>
    public MyNextStep? NextStep =>
        MyNextStep.Of(StageKey, TakesPart, Plan) is { Key: not "Work" } step ? step : null;

    public IEnumerable<TaskLine> TasksOf(GoalName goal) =>
        Tasks.Where(task => task.Goal == goal.Id);

    /// <summary>Tasks that belong to no open goal.</summary>
    public IReadOnlyList<TaskLine> Other =>
        [.. Tasks.Where(task => !Goals.Any(goal => goal.Id == task.Goal))];
}

internal sealed record GoalName(Guid Id, IndicatorCard Indicator);
