using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Mapping;

/// <summary>The skills mappings of the region, and one of them.</summary>
internal sealed class ShowMapping(LeerspoorDb db)
{
    public sealed record Listed(bool MayChange, IReadOnlyList<Line> Mappings);

    public sealed record Line(SkillsMappingId Id, string Title);

    public sealed record View(
        SkillsMappingId Id,
        string Title,
        MappingContent Content,
        int Edition,
        bool MayChange
    );

    public async Task<Outcome<Listed>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;
        var lines = await db.Set<SkillsMapping>()
            .Select(m => new Line(m.Id, m.Title))
            .ToListAsync(ct);
        return new Listed(
            Designers.MayChange(actor),
            [.. lines.OrderBy(line => line.Title, StringComparer.CurrentCulture)]
        );
    }

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        SkillsMappingId id,
        CancellationToken ct
    )
    {
        var mapping = Designers.MayRead(actor)
            ? await db.Set<SkillsMapping>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct)
            : null;
        return mapping is null
            ? SkillsRefusals.Unknown
            : new View(
                id,
                mapping.Title,
                mapping.Content,
                mapping.Edition,
                Designers.MayChange(actor)
            );
    }
}
