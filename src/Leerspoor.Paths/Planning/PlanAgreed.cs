using Leerspoor.Data;
using Leerspoor.Paths.Advancing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

internal sealed class PlanAgreed(LeerspoorDb db) : IEntryCondition
{
    public string Key => EntryConditions.PlanAgreed;

    public Task<bool> HoldsAsync(DevelopmentPath path, CancellationToken ct) =>
        db.Set<ActionPlan>().AnyAsync(plan => plan.PathId == path.Id && plan.AgreedAt != null, ct);
}
