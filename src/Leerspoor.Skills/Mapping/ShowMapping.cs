using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Mapping;

/// <summary>The skills mappings of the region, and one of them.</summary>
internal sealed class ShowMapping(LeerspoorDb db)
{
    public sealed record Listed(bool MayChange, IReadOnlyList<Line> Mappings);

    /// <summary>Complete counts the cells with both levels.</summary>
    public sealed record Line(
        SkillsMappingId Id,
        string Title,
        int Specialisms,
        int Groups,
        int Complete
    );

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
        var rows = await db.Set<SkillsMapping>()
            .Select(m => new
            {
                m.Id,
                m.Title,
                m.Stored,
            })
            .ToListAsync(ct);
        var lines = rows.Select(row => LineOf(row.Id, row.Title, MappingContent.Read(row.Stored)));
        return new Listed(
            Designers.MayChange(actor),
            [.. lines.OrderBy(line => line.Title, StringComparer.CurrentCulture)]
        );
    }

    private static Line LineOf(SkillsMappingId id, string title, MappingContent content) =>
        new(
            id,
            title,
            content.Rows.Count,
            content.Groups.Count,
            content.Rows.Sum(row => row.Cells.Count(cell => cell.IsComplete))
        );

    /// <summary>The same for whoever may write in it.</summary>
    public async Task<Outcome<View>> ToChangeAsync(
        Actor actor,
        SkillsMappingId id,
        CancellationToken ct
    ) => Designers.MayChange(actor) ? await HandleAsync(actor, id, ct) : SkillsRefusals.Unknown;

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
