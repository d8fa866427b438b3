using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Drafting;

/// <summary>Finds a version that this actor may change right now.</summary>
internal sealed class Drafts(LeerspoorDb db)
{
    public async Task<Outcome<FrameworkVersion>> OpenAsync(
        Actor actor,
        FrameworkVersionId id,
        CancellationToken ct
    )
    {
        var version = Designers.MayChange(actor) ? await LoadAsync(id, ct) : null;
        if (version is null)
            return SkillsRefusals.Unknown;

        return version.IsDraft ? version : SkillsRefusals.AlreadyPublished;
    }

    private Task<FrameworkVersion?> LoadAsync(FrameworkVersionId id, CancellationToken ct) =>
        db.Set<FrameworkVersion>()
            .Include(v => v.Components)
                .ThenInclude(c => c.Indicators)
            .AsSplitQuery()
            .SingleOrDefaultAsync(v => v.Id == id, ct);
}
