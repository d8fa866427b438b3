using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Deciding;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>Puts a lesson, an assignment or something in own words on a day.</summary>
internal sealed class AddTask(
    LeerspoorDb db,
    PathFinder paths,
    DecisionRights rights,
    ActivityCatalogue activities,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Goal { get; set; }

        /// <summary>Id of learning material; empty for a task in own words.</summary>
        public string? Activity { get; set; }
        public string? Title { get; set; }
        public string? DueOn { get; set; }
    }

    public async Task<Outcome<PlanTaskId>> HandleAsync(
        Actor actor,
        PersonId participant,
        Input input,
        CancellationToken ct
    )
    {
        if (await paths.CoachedAsync(actor, participant, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        // Which material is put on offer is its own row of the policy; the learner agrees with the plan as a whole.
        if (
            rights.Check(path.GuidanceLevel, PathElement.HelpAndMaterials, Parties.Coach) is
            { } refusal
        )
            return refusal;
        var read = await ReadAsync(path, input, ct);
        if (read.Refused(out _, out var draft))
            return Outcome<PlanTaskId>.RefusedFor(read.Refusals);

        var now = clock.GetUtcNow();
        var task = PlanTask.Set(
            path.Id,
            draft.Goal,
            draft.Title,
            draft.Activity,
            draft.Day,
            TaskOrigin.Plan,
            now
        );
        db.Add(task);
        path.Touch(now);
        db.Audit(actor, "task.added", participant, task.Id.Value);
        await db.SaveChangesAsync(ct);
        return task.Id;
    }

    private async Task<Outcome<Draft>> ReadAsync(
        DevelopmentPath path,
        Input input,
        CancellationToken ct
    )
    {
        var refusals = new List<Refusal>();
        var goal = await GoalAsync(path, input.Goal, refusals, ct);
        var activity = await ActivityAsync(input.Activity, refusals, ct);
        var title = activity is null ? TypedTitle(input, refusals) : activity.Title.Nl;
        if (TaskDay.Read(input.DueOn, clock.Today(), out var day) is { } wrongDay)
            refusals.Add(wrongDay);
        return refusals.Count == 0
            ? new Draft(goal, activity?.Id, title, day)
            : Outcome<Draft>.RefusedFor(refusals);
    }

    private async Task<GoalId?> GoalAsync(
        DevelopmentPath path,
        string? typed,
        List<Refusal> refusals,
        CancellationToken ct
    )
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (
            Guid.TryParse(typed, out var id)
            && await db.Set<Goal>()
                .AnyAsync(goal => goal.PathId == path.Id && goal.Id == new GoalId(id), ct)
        )
            return new GoalId(id);

        refusals.Add(PlanningRefusals.GoalUnknown);
        return null;
    }

    private async Task<ActivityCard?> ActivityAsync(
        string? typed,
        List<Refusal> refusals,
        CancellationToken ct
    )
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (
            Guid.TryParse(typed, out var id)
            && await activities.Activities.SingleOrDefaultAsync(
                card => card.Id == new ActivityId(id),
                ct
            )
                is { } known
        )
            return known;

        refusals.Add(PlanningRefusals.ActivityUnknown);
        return null;
    }

    private static string TypedTitle(Input input, List<Refusal> refusals)
    {
        var title = input.Title?.Trim() ?? "";
        if (!string.IsNullOrEmpty(input.Activity))
            return title;
        if (title.Length == 0)
            refusals.Add(PlanningRefusals.TaskMissing);
        if (title.Length > PlanTask.TitleMaxLength)
            refusals.Add(PlanningRefusals.TooLong("Title", PlanTask.TitleMaxLength));
        return title;
    }

    private sealed record Draft(GoalId? Goal, ActivityId? Activity, string Title, DateOnly Day);
}
