using Leerspoor.Data;
using Leerspoor.Learning.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Following;

/// <summary>Whoever wants to go on after a metro line and has an open path: the coach is at turn. The same news twice changes nothing.</summary>
internal sealed class HearWishForMore(LeerspoorDb db) : INewsReader<FollowUpWished>
{
    public async Task ReadAsync(FollowUpWished news, CancellationToken ct)
    {
        var path = await db.Set<DevelopmentPath>()
            .Where(p => p.ParticipantId == news.Person && p.CompletedAt == null)
            .FirstOrDefaultAsync(ct);
        if (path is null or { CoachTurnReason: CoachTurns.WantsMore })
            return;
        path.GiveCoachTheTurn(CoachTurns.WantsMore, news.At);
        await db.SaveChangesAsync(ct);
    }
}
