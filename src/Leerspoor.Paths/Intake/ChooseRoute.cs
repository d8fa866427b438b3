using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Deciding;
using Leerspoor.Paths.Planning;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Intake;

/// <summary>The participant chooses a route, or says "I do not know yet" and the coach helps. Only the participant chooses, at every level.</summary>
internal sealed class ChooseRoute(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    StageGate gate,
    Plans plans,
    DecisionRights rights,
    TimeProvider clock
)
{
    public const string DoNotKnow = "weet-ik-niet";

    public sealed class Input
    {
        public string? Route { get; set; }
    }

    /// <summary>Gives the chosen route, or a null key when the coach was asked.</summary>
    public async Task<Outcome<Chosen>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (await paths.OwnAsync(actor, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        if (rights.Check(path.GuidanceLevel, PathElement.Route, Parties.Learner) is { } refusal)
            return refusal;
        if (input.Route == DoNotKnow)
            return await AskCoachAsync(actor, path, ct);

        var frame = await frames.OfAsync(path, ct);
        if (frame.Programme.FindRoute(input.Route) is not { } route)
            return IntakeRefusals.RouteMissing;
        if (route.Key != path.RouteKey && await HasGoalsAsync(path, ct))
            return IntakeRefusals.RouteInUse;

        path.ChooseRoute(route.Key, clock.GetUtcNow());
        if (path.CoachTurnReason == CoachTurns.ChooseRoute)
            path.CoachTookTheTurn();
        await gate.AdvanceAsync(path, EntryConditions.RouteChosen, ct);
        db.Audit(actor, "path.route-chosen", path.ParticipantId, path.Id.Value);
        await plans.SaveAndRenewAsync(path, ct);
        return new Chosen(route.Key);
    }

    private async Task<Outcome<Chosen>> AskCoachAsync(
        Actor actor,
        DevelopmentPath path,
        CancellationToken ct
    )
    {
        path.GiveCoachTheTurn(CoachTurns.ChooseRoute, clock.GetUtcNow());
        path.Touch(clock.GetUtcNow());
        db.Audit(actor, "path.route-help-asked", path.ParticipantId, path.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Chosen(null);
    }

    private Task<bool> HasGoalsAsync(DevelopmentPath path, CancellationToken ct) =>
        db.Set<Goal>().AnyAsync(goal => goal.PathId == path.Id, ct);

    public sealed record Chosen(string? RouteKey);
}
