using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Authoring;

/// <summary>Copies material that one may see into the own organisation, to adapt it there.</summary>
internal sealed class CopyActivity(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<ActivityAdded>> HandleAsync(
        Actor actor,
        ActivityId id,
        CancellationToken ct
    )
    {
        var source = await db.Set<LearningActivity>()
            .AsNoTracking()
            .Include(a => a.Effects)
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        if (
            source is null
            || !Editors.MaySee(actor, source)
            || Editors.OrganisationsOf(actor) is not [var organisation, ..]
        )
            return LearningRefusals.Unknown;

        var copy = source.Copy(organisation, actor.Person, clock.GetUtcNow());
        db.Add(copy);
        db.Audit(actor, "activity.copied", subject: copy.Id.Value);
        await db.SaveChangesAsync(ct);
        return new ActivityAdded(copy.Id);
    }
}
