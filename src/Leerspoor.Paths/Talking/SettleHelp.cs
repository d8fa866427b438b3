using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Talking;

/// <summary>A caretaker says that a request for help is dealt with, by phone or on the floor; nobody is at turn for it any more.</summary>
internal sealed class SettleHelp(LeerspoorDb db, Relations relations)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, null, ct))
            return TalkingRefusals.Unknown;

        var path = await db.Set<DevelopmentPath>()
            .SingleOrDefaultAsync(p => p.ParticipantId == participant && p.CompletedAt == null, ct);
        if (path?.CoachTurnReason != CoachTurns.HelpAsked)
            return new Done();

        path.CoachTookTheTurn();
        db.Audit(actor, "help.settled", participant, path.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
