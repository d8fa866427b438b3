using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Completing;

/// <summary>
/// The closing moment went well: the path is completed and its achievement issued, in one transaction. Confirming twice changes nothing
/// and gives the same credential.
/// </summary>
internal sealed class ConfirmPassed(
    LeerspoorDb db,
    WriteGate gate,
    Relations relations,
    ObserverGate people,
    ReadPathTargets targets,
    PathStandings standings,
    CredentialDesk credentials,
    TimeProvider clock
)
{
    public async Task<Outcome<Completion>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, Role.Coach, ct))
            return CompletingRefusals.Unknown;

        await using var transaction = await gate.BeginAsync(db, ct);
        if (await people.NewestAsync(participant, ct) is not { } path)
            return CompletingRefusals.Unknown;
        var completion = await db.Set<Completion>()
            .SingleOrDefaultAsync(c => c.PathId == path.Id, ct);
        if (completion?.PassedAt is not null)
            return completion;
        if (await RefuseAsync(path, completion, ct) is { } refusal)
            return refusal;

        var issued = await IssueAsync(actor, path, completion!, ct);
        if (issued.Refused(out var refused, out _))
            return refused;

        var now = clock.GetUtcNow();
        completion!.Pass(actor.Person, now);
        path.Complete(now);
        db.Audit(actor, "path.completed", participant, path.Id.Value);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return completion;
    }

    private async Task<Refusal?> RefuseAsync(
        DevelopmentPath path,
        Completion? completion,
        CancellationToken ct
    )
    {
        if (!path.IsOpen)
            return CompletingRefusals.Completed;
        if (completion is null)
            return CompletingRefusals.NotPlanned;
        await standings.RenewAllAsync(path, ct);
        if (path.ReadyForCompletionSince is null)
            return CompletingRefusals.NotReady;
        return completion.ClosingOn > CalendarWeek.DayOf(clock.GetUtcNow())
            ? CompletingRefusals.TooEarly
            : null;
    }

    private async Task<Outcome<CredentialCard>> IssueAsync(
        Actor actor,
        DevelopmentPath path,
        Completion completion,
        CancellationToken ct
    )
    {
        var asked = await targets.OfAsync(path, ct);
        return await credentials.IssueAsync(
            actor,
            new IssueOrder
            {
                AchievementKey = asked.Route!.Achievement,
                Recipient = path.ParticipantId,
                Occasion = path.Id.Value,
                Organisation = path.OrganisationId,
                Evidence =
                [
                    .. asked.Required.Select(required =>
                        $"{asked.Framework.Find(required.Key)!.Name.Nl}, niveau {required.Value}"
                    ),
                ],
                AwardedOn = completion.ClosingOn,
            },
            ct
        );
    }
}
