using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Programmes;

/// <summary>Begins the next version of a programme as a copy of the newest. At most one draft, so that two designers meet in it.</summary>
internal sealed class DraftProgramme(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<ProgrammeDrafted>> HandleAsync(
        Actor actor,
        string key,
        CancellationToken ct
    )
    {
        var newest = await db.Set<Programme>()
            .AsNoTracking()
            .Where(programme => programme.Key == key)
            .OrderByDescending(programme => programme.Version)
            .FirstOrDefaultAsync(ct);
        if (newest is null || !ProgrammeDesigners.MayChange(actor))
            return ProgrammeRefusals.Unknown;
        if (newest.PublishedAt is null)
            return new ProgrammeDrafted(newest.Id);

        var draft = Programme.Drafted(
            key,
            newest.Version + 1,
            newest.Definition,
            clock.GetUtcNow()
        );
        db.Add(draft);
        db.Audit(actor, "programme.drafted", subject: draft.Id.Value);
        await db.SaveChangesAsync(ct);
        return new ProgrammeDrafted(draft.Id);
    }
}

internal sealed record ProgrammeDrafted(ProgrammeId Id);
