using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Programmes;

/// <summary>Finds a draft that this actor may change, and saves what was made of it.</summary>
internal sealed class ProgrammeDrafts(LeerspoorDb db)
{
    public async Task<Outcome<Programme>> OpenAsync(
        Actor actor,
        ProgrammeId id,
        CancellationToken ct
    )
    {
        var programme = await db.Set<Programme>().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (programme is null || !ProgrammeDesigners.MayChange(actor))
            return ProgrammeRefusals.Unknown;

        return programme.PublishedAt is null ? programme : PathsRefusals.ProgrammePublished;
    }

    public async Task<Outcome<Done>> SaveAsync(
        Actor actor,
        Programme programme,
        ProgrammeDefinition definition,
        CancellationToken ct
    )
    {
        if (programme.Redraft(definition) is { } refusal)
            return refusal;

        db.Audit(actor, "programme.redrafted", subject: programme.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
