using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Deciding;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>The participant agrees with the proposed plan, or says what should be different. Nobody else can agree in their place.</summary>
internal sealed class AnswerPlan(
    LeerspoorDb db,
    PathFinder paths,
    StageGate gate,
    DecisionRights rights,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Wish { get; set; }
        public string? Note { get; set; }
    }

    public async Task<Outcome<Done>> AgreeAsync(Actor actor, CancellationToken ct)
    {
        var asked = await ProposedAsync(actor, ct);
        if (asked.Refused(out var refusal, out var proposed))
            return refusal;

        var (path, plan) = proposed;
        plan.Agree(clock.GetUtcNow());
        await gate.AdvanceAsync(path, EntryConditions.PlanAgreed, ct);
        path.CoachTookTheTurn();
        await SaveAsync(actor, path, plan, "plan.agreed", ct);
        return default(Done);
    }

    public async Task<Outcome<Done>> AskChangeAsync(Actor actor, Input input, CancellationToken ct)
    {
        var asked = await ProposedAsync(actor, ct);
        if (asked.Refused(out var refusal, out var proposed))
            return refusal;
        var note = input.Note?.Trim() ?? "";
        if (!ChangeWishes.All.Any(wish => wish.Key == input.Wish))
            return PlanningRefusals.WishMissing;
        if (note.Length > ChangeWishes.NoteMaxLength)
            return PlanningRefusals.TooLong("Note", ChangeWishes.NoteMaxLength);

        var (path, plan) = proposed;
        plan.AskChange(input.Wish!, note);
        path.GiveCoachTheTurn(CoachTurns.PlanAnswered, clock.GetUtcNow());
        await SaveAsync(actor, path, plan, "plan.change-asked", ct);
        return default(Done);
    }

    private async Task<Outcome<Proposed>> ProposedAsync(Actor actor, CancellationToken ct)
    {
        if (await paths.OwnAsync(actor, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        if (
            rights.Check(path.GuidanceLevel, PathElement.GoalsAndPlan, Parties.Learner) is
            { } refusal
        )
            return refusal;
        var plan = await db.Set<ActionPlan>().SingleOrDefaultAsync(p => p.PathId == path.Id, ct);
        return plan is { Status: PlanStatus.Proposed }
            ? new Proposed(path, plan)
            : PlanningRefusals.NothingProposed;
    }

    private async Task SaveAsync(
        Actor actor,
        DevelopmentPath path,
        ActionPlan plan,
        string action,
        CancellationToken ct
    )
    {
        path.Touch(clock.GetUtcNow());
        db.Audit(actor, action, path.ParticipantId, plan.Id.Value);
        await db.SaveChangesAsync(ct);
    }

    private sealed record Proposed(DevelopmentPath Path, ActionPlan Plan);
}
