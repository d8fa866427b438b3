using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Intake;
using Leerspoor.Paths.Planning;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Day;

/// <summary>One task of the participant's own.</summary>
internal sealed class ShowTask(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    ActivityCatalogue activities,
    PlanConsents consents,
    TimeProvider clock
)
{
    public async Task<Outcome<TaskView>> HandleAsync(Actor actor, Guid taskId, CancellationToken ct)
    {
        if (await paths.OwnAsync(actor, ct) is not { } path)
            return PathsRefusals.Unknown;
        var line = await db.Set<PlanTask>()
            .Where(task => task.PathId == path.Id && task.Id == new PlanTaskId(taskId))
            .WithActivity(activities)
            .SingleOrDefaultAsync(ct);
        if (line is null)
            return PathsRefusals.Unknown;

        return new TaskView(
            line,
            await GoalAsync(path, line.Goal, ct),
            clock.Today(),
            await consents.GivenAsync(path.ParticipantId, PlanConsents.Photos, ct),
            path.IsOpen
        );
    }

    private async Task<IndicatorCard?> GoalAsync(
        DevelopmentPath path,
        Guid? goal,
        CancellationToken ct
    )
    {
        if (goal is not { } id)
            return null;
        var indicator = await db.Set<Goal>()
            .Where(g => g.Id == new GoalId(id))
            .Select(g => (IndicatorId?)g.IndicatorId)
            .SingleOrDefaultAsync(ct);
        return indicator is { } known
            ? (await frames.OfAsync(path, ct)).Framework.Find(known)
            : null;
    }
}

internal sealed record TaskView(
    TaskLine Task,
    IndicatorCard? Goal,
    DateOnly Today,
    bool PhotosAllowed,
    bool PathOpen
);
