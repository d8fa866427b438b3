using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Graphing;

/// <summary>Which versions of graph frameworks somebody may see: those in use, and a whole draft for whoever may change it.</summary>
internal sealed class GraphAccess(LeerspoorDb db)
{
    public async Task<Outcome<FrameworkVersion>> FindAsync(
        Actor actor,
        FrameworkVersionId id,
        CancellationToken ct
    )
    {
        var mayChange = Designers.MayChange(actor);
        var version = Designers.MayRead(actor)
            ? await db.Set<FrameworkVersion>()
                .SingleOrDefaultAsync(
                    v =>
                        v.Id == id
                        && (v.PublishedAt != null || mayChange)
                        && db.Set<SkillGraph>().Any(g => g.VersionId == v.Id)
                        && !db.Set<FrameworkImport>()
                            .Any(i => i.VersionId == v.Id && i.EndedAt == null),
                    ct
                )
            : null;
        return version is null ? SkillsRefusals.Unknown : version;
    }

    /// <summary>The newest version in use before this one; null when it is the first.</summary>
    public Task<FrameworkVersionId?> BeforeAsync(FrameworkVersion version, CancellationToken ct) =>
        db.Set<FrameworkVersion>()
            .Where(v =>
                v.FrameworkId == version.FrameworkId
                && v.Number < version.Number
                && v.PublishedAt != null
            )
            .OrderByDescending(v => v.Number)
            .Select(v => (FrameworkVersionId?)v.Id)
            .FirstOrDefaultAsync(ct);
}
