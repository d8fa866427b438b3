using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Intake;

/// <summary>A coach opens a path for somebody of the own caseload; whether they take part is for the participant to say.</summary>
internal sealed class StartPath(LeerspoorDb db, Relations relations, OpenPath opening)
{
    /// <summary>Gives the open path when there is one already.</summary>
    public async Task<Outcome<PathId>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, Role.Coach, ct))
            return PathsRefusals.Unknown;
        if ((await opening.OfAsync(actor, participant, ct)).Refused(out var refusal, out var path))
            return refusal;
        await db.SaveChangesAsync(ct);
        return path.Id;
    }
}
