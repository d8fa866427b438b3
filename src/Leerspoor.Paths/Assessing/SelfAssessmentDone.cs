using Leerspoor.Data;
using Leerspoor.Paths.Advancing;

namespace Leerspoor.Paths.Assessing;

internal sealed class SelfAssessmentDone(LeerspoorDb db, PathFrames frames) : IEntryCondition
{
    public string Key => EntryConditions.SelfAssessmentDone;

    public async Task<bool> HoldsAsync(DevelopmentPath path, CancellationToken ct)
    {
        var given = await db.SelfViewsAsync(path.Id, ct);
        var needs = (await frames.OfAsync(path, ct)).Needs;
        return needs.Count > 0 && needs.All(need => given.ContainsKey(need.Card.Id));
    }
}
