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

    /// <summary>Every key that an indicator of any version of this framework has or had.</summary>
    public async Task<IReadOnlySet<string>> IndicatorKeysAsync(
        FrameworkVersion draft,
        CancellationToken ct
    ) =>
        await db.Set<Indicator>()
            .Where(indicator =>
                db.Set<FrameworkVersion>()
                    .Any(v => v.Id == indicator.VersionId && v.FrameworkId == draft.FrameworkId)
            )
            .Select(indicator => indicator.Key)
            .ToHashSetAsync(StringComparer.Ordinal, ct);

    /// <summary>Every key that a component of any version of this framework has or had.</summary>
    public async Task<IReadOnlySet<string>> ComponentKeysAsync(
        FrameworkVersion draft,
        CancellationToken ct
    ) =>
        await db.Set<FrameworkComponent>()
            .Where(component =>
                db.Set<FrameworkVersion>()
                    .Any(v => v.Id == component.VersionId && v.FrameworkId == draft.FrameworkId)
            )
            .Select(component => component.Key)
            .ToHashSetAsync(StringComparer.Ordinal, ct);

    private Task<FrameworkVersion?> LoadAsync(FrameworkVersionId id, CancellationToken ct) =>
        db.Set<FrameworkVersion>()
            .Include(v => v.Components)
                .ThenInclude(c => c.Indicators)
            .AsSplitQuery()
            .SingleOrDefaultAsync(v => v.Id == id, ct);
}
