using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Combining;

/// <summary>A module or curriculum with its parts in order; for a designer also what may still be put in.</summary>
internal sealed class ShowCombination(LeerspoorDb db, CombinationParts parts)
{
    public sealed record View(
        Combination Combination,
        bool MayChange,
        IReadOnlyList<CombinationParts.Part> Parts,
        IReadOnlyList<CombinationParts.Part> Open
    )
    {
        /// <summary>Null as long as nobody said.</summary>
        public int? Hours =>
            Combination.Kind == CombinationKind.Module
                ? Combination.Text.Hours
                : Parts.Sum(part => part.Hours);
    }

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        CombinationId id,
        CancellationToken ct
    )
    {
        var mayChange = Designers.MayChange(actor);
        var combination = Designers.MayRead(actor)
            ? await db.Set<Combination>()
                .AsNoTracking()
                .SingleOrDefaultAsync(c => c.Id == id && (mayChange || c.PublishedAt != null), ct)
            : null;
        if (combination is null)
            return SkillsRefusals.Unknown;
        return new View(
            combination,
            mayChange,
            await parts.OfAsync(combination, ct),
            mayChange && combination.IsDraft ? await parts.OpenAsync(combination, ct) : []
        );
    }
}
