using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Intake;

namespace Leerspoor.Paths.Following;

/// <summary>
/// Whoever wants to go on after a metro line gets a path of their own when there is none, and the coach is at turn. Whoever is no
/// participant of an organisation has nobody to guide them: the broker sees the wish, nothing happens here. The same news twice changes nothing.
/// </summary>
internal sealed class HearWishForMore(LeerspoorDb db, OpenPath opening, RegionScope region)
    : INewsReader<FollowUpWished>
{
    public async Task ReadAsync(FollowUpWished news, CancellationToken ct)
    {
        var learner = new Actor(news.Person, region.Current!.Value, "", []);
        if ((await opening.OfAsync(learner, news.Person, ct)).Refused(out _, out var path))
            return;
        if (path is { CoachTurnReason: CoachTurns.WantsMore })
            return;
        path.GiveCoachTheTurn(CoachTurns.WantsMore, news.At);
        await db.SaveChangesAsync(ct);
    }
}
