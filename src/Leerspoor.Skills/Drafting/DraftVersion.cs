using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Drafting;

/// <summary>Begins the next version as a copy of the newest one. At most one draft per framework, so that two designers meet in it.</summary>
internal sealed class DraftVersion(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<DraftBegun>> HandleAsync(
        Actor actor,
        FrameworkId framework,
        CancellationToken ct
    )
    {
        var newest = Designers.MayChange(actor) ? await NewestAsync(framework, ct) : null;
        if (newest is null)
            return SkillsRefusals.Unknown;
        if (newest.IsDraft)
            return new DraftBegun(newest.Id);

        var draft = newest.DraftNext(clock.GetUtcNow());
        db.Add(draft);
        db.Audit(actor, "framework-version.drafted", subject: draft.Id.Value);
        await db.SaveChangesAsync(ct);
        return new DraftBegun(draft.Id);
    }

    private Task<FrameworkVersion?> NewestAsync(FrameworkId framework, CancellationToken ct) =>
        db.Set<FrameworkVersion>()
            .AsNoTracking()
            .Include(v => v.Components)
                .ThenInclude(c => c.Indicators)
            .AsSplitQuery()
            .Where(v =>
                v.FrameworkId == framework
                && db.Set<Framework>()
                    .Any(f => f.Id == v.FrameworkId && f.Form == FrameworkForm.Indicators)
            )
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(ct);
}

internal sealed record DraftBegun(FrameworkVersionId Id);
