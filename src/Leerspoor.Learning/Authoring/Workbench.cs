using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Authoring;

/// <summary>Finds material that this actor may change.</summary>
internal sealed class Workbench(LeerspoorDb db)
{
    public async Task<Outcome<LearningActivity>> OpenAsync(
        Actor actor,
        ActivityId id,
        CancellationToken ct
    )
    {
        var activity = await db.Set<LearningActivity>()
            .Include(a => a.Effects)
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        return activity is not null && Editors.MayChange(actor, activity)
            ? activity
            : LearningRefusals.Unknown;
    }
}
