using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Deciding;

namespace Leerspoor.Paths.Intake;

/// <summary>The participant says yes or no. A no is respected: nobody is asked to act on it, and it can be changed any day.</summary>
internal sealed class AnswerTakingPart(
    LeerspoorDb db,
    PathFinder paths,
    DecisionRights rights,
    TimeProvider clock
)
{
    public const string Yes = "ja";
    public const string No = "nee";

    public sealed class Input
    {
        public string? Answer { get; set; }
    }

    /// <summary>Gives whether they take part.</summary>
    public async Task<Outcome<Answered>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (await paths.OwnAsync(actor, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        if (
            rights.Check(path.GuidanceLevel, PathElement.TakingPart, Parties.Learner) is { } refusal
        )
            return refusal;
        if (input.Answer is not (Yes or No))
            return IntakeRefusals.AnswerMissing;

        path.AnswerTakingPart(input.Answer == Yes, clock.GetUtcNow());
        db.Audit(
            actor,
            input.Answer == Yes ? "path.joined" : "path.declined",
            path.ParticipantId,
            path.Id.Value
        );
        await db.SaveChangesAsync(ct);
        return new Answered(input.Answer == Yes);
    }

    public sealed record Answered(bool TakesPart);
}
