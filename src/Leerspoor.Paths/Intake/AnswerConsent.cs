using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Intake;

/// <summary>Yes or no to one purpose. The path goes on once what it cannot do without was given.</summary>
internal sealed class AnswerConsent(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    Consents consents,
    StageGate gate,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Answer { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        string purpose,
        Input input,
        CancellationToken ct
    )
    {
        if (await paths.OwnAsync(actor, ct) is not { IsOpen: true } path)
            return PathsRefusals.Unknown;
        var programme = (await frames.OfAsync(path, ct)).Programme;
        if (programme.Consents.FirstOrDefault(one => one.Key == purpose) is not { } asked)
            return PathsRefusals.Unknown;
        if (input.Answer is not (AnswerTakingPart.Yes or AnswerTakingPart.No))
            return IntakeRefusals.AnswerMissing;

        var yes = input.Answer == AnswerTakingPart.Yes;
        if (yes && purpose == PlanConsents.Plan)
            await gate.AdvanceAsync(path, EntryConditions.ConsentToPlan, ct);
        path.Touch(clock.GetUtcNow());
        // Saves the path along with the answer: both or neither.
        var answered = yes
            ? await consents.GiveAsync(actor, purpose, asked.TextVersion, ct)
            : await consents.WithdrawAsync(actor, purpose, asked.TextVersion, ct);
        await db.SaveChangesAsync(ct);
        return answered;
    }
}
