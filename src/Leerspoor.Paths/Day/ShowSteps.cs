using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Day;

/// <summary>Everything that was achieved, newest first. Only what is there; nothing is counted out that is not.</summary>
internal sealed class ShowSteps(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    ActivityCatalogue activities
)
{
    public const int MostTasks = 40;

    public async Task<Outcome<StepsView>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (await paths.OwnAsync(actor, ct) is not { } path)
            return PathsRefusals.Unknown;

        var frame = await frames.OfAsync(path, ct);
        var tasks = await db.Set<PlanTask>()
            .Where(task => task.PathId == path.Id && task.DoneAt != null)
            .OrderByDescending(task => task.DoneAt)
            .Take(MostTasks)
            .WithActivity(activities)
            .ToListAsync(ct);
        return new StepsView(
            await ShownAsync(path.Id, frame.Framework, ct),
            await MilestonesAsync(path.Id, frame.Framework, ct),
            tasks
        );
    }

    private async Task<IReadOnlyList<ShownStep>> ShownAsync(
        PathId path,
        FrameworkOutline framework,
        CancellationToken ct
    )
    {
        var shown = await db.Set<IndicatorStanding>()
            .Where(standing => standing.PathId == path && standing.ShownSince != null)
            .OrderByDescending(standing => standing.ShownSince)
            .Select(standing => new { standing.IndicatorId, standing.ShownSince })
            .ToListAsync(ct);
        return
        [
            .. shown.Select(step => new ShownStep(
                framework.Find(step.IndicatorId)!,
                step.ShownSince!.Value
            )),
        ];
    }

    private async Task<IReadOnlyList<SmallStep>> MilestonesAsync(
        PathId path,
        FrameworkOutline framework,
        CancellationToken ct
    )
    {
        var reached = await db.Set<Milestone>()
            .Where(milestone => milestone.PathId == path && milestone.ReachedAt != null)
            .Join(
                db.Set<Goal>(),
                milestone => milestone.GoalId,
                goal => goal.Id,
                (milestone, goal) =>
                    new
                    {
                        milestone.Level,
                        milestone.Text,
                        milestone.ReachedAt,
                        goal.IndicatorId,
                    }
            )
            .OrderByDescending(step => step.ReachedAt)
            .ToListAsync(ct);
        return
        [
            .. reached.Select(step => new SmallStep(
                Milestone.Words(step.Level, step.Text, framework.Find(step.IndicatorId)!),
                step.ReachedAt!.Value
            )),
        ];
    }
}

/// <param name="Shown">What others saw as well.</param>
/// <param name="SmallSteps">Reached milestones.</param>
/// <param name="Tasks">Done tasks.</param>
internal sealed record StepsView(
    IReadOnlyList<ShownStep> Shown,
    IReadOnlyList<SmallStep> SmallSteps,
    IReadOnlyList<TaskLine> Tasks
);

internal sealed record ShownStep(IndicatorCard Indicator, DateTimeOffset Since);

internal sealed record SmallStep(string Words, DateTimeOffset At);
