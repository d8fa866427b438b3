using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>Puts an indicator in the plan, as chosen together in a talk: at most as many open ones as the programme says, in small steps.</summary>
internal sealed class ChooseGoal(LeerspoorDb db, Plans plans, PathFrames frames, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Indicator { get; set; }
        public string? Level { get; set; }
        public string? Reason { get; set; }
    }

    public async Task<Outcome<GoalId>> HandleAsync(
        Actor actor,
        PersonId participant,
        Input input,
        CancellationToken ct
    )
    {
        var preparing = await plans.ToPrepareAsync(actor, participant, ct);
        if (preparing.Refused(out var refusal, out var path))
            return refusal;

        var frame = await frames.OfAsync(path, ct);
        var read = GoalDraft.Read(input, frame);
        if (read.Refused(out _, out var draft))
            return Outcome<GoalId>.RefusedFor(read.Refusals);
        if (await RefuseAsync(path, frame, draft, ct) is { } full)
            return full;

        var goal = Goal.Set(
            path.Id,
            draft.Indicator.Id,
            draft.Level,
            draft.Reason,
            clock.GetUtcNow()
        );
        db.Add(goal);
        foreach (var step in Enum.GetValues<DevelopmentLevel>().Where(s => s <= draft.Level))
            db.Add(Milestone.OfLevel(goal, step));
        await plans.DraftOfAsync(path, ct);
        db.Audit(actor, "goal.chosen", participant, goal.Id.Value);
        await plans.SaveAndRenewAsync(path, ct);
        return goal.Id;
    }

    private async Task<Refusal?> RefuseAsync(
        DevelopmentPath path,
        PathFrame frame,
        GoalDraft draft,
        CancellationToken ct
    )
    {
        var goals = await db.Set<Goal>()
            .Where(goal => goal.PathId == path.Id)
            .Select(goal => new { goal.IndicatorId, Open = goal.ReachedAt == null })
            .ToListAsync(ct);
        if (goals.Exists(goal => goal.IndicatorId == draft.Indicator.Id))
            return PlanningRefusals.GoalChosenBefore;
        return goals.Count(goal => goal.Open) < frame.Programme.MaxIndicatorsAtStart
            ? null
            : PlanningRefusals.EnoughGoals(frame.Programme.MaxIndicatorsAtStart);
    }
}

/// <summary>A goal as it was filled in, read.</summary>
internal sealed record GoalDraft(IndicatorCard Indicator, DevelopmentLevel Level, string Reason)
{
    public static Outcome<GoalDraft> Read(ChooseGoal.Input input, PathFrame frame)
    {
        var refusals = new List<Refusal>();
        var indicator = frame.Framework.Find(input.Indicator ?? "");
        if (indicator is null)
            refusals.Add(PlanningRefusals.IndicatorMissing);
        var reason = TypedReason(input.Reason, refusals);
        if (!TryReadLevel(input.Level, out var level))
            refusals.Add(PlanningRefusals.LevelMissing);
        return refusals.Count == 0
            ? new GoalDraft(indicator!, level, reason)
            : Outcome<GoalDraft>.RefusedFor(refusals);
    }

    /// <summary>"A", "B" or "C" and nothing else: an enum would also read numbers.</summary>
    public static bool TryReadLevel(string? typed, out DevelopmentLevel level)
    {
        level = typed switch
        {
            "A" => DevelopmentLevel.A,
            "B" => DevelopmentLevel.B,
            "C" => DevelopmentLevel.C,
            _ => default,
        };
        return level != default;
    }

    public static string TypedReason(string? typed, List<Refusal> refusals)
    {
        var reason = typed?.Trim() ?? "";
        if (reason.Length == 0)
            refusals.Add(PlanningRefusals.ReasonMissing);
        if (reason.Length > Goal.ReasonMaxLength)
            refusals.Add(PlanningRefusals.TooLong("Reason", Goal.ReasonMaxLength));
        return reason;
    }
}
