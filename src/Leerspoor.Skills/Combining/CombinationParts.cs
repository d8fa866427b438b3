using Leerspoor.Data;
using Leerspoor.Skills.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Combining;

/// <summary>What a combination is made of and what may still be put in: learning outcomes for a module, modules for a curriculum; of its own region.</summary>
internal sealed class CombinationParts(LeerspoorDb db)
{
    public sealed record Part(Guid Id, string Title, OutcomeState State, string Note, int? Hours)
    {
        public bool IsPublished => State >= OutcomeState.Published;
    }

    /// <summary>In the order of the combination. One query.</summary>
    public async Task<IReadOnlyList<Part>> OfAsync(Combination of, CancellationToken ct)
    {
        var ids = of.Text.Parts;
        var parts = await FindAsync(of.Kind, ids, ct);
        return [.. ids.Select(id => parts.Find(part => part.Id == id)).OfType<Part>()];
    }

    /// <summary>What is not in it yet and was not superseded, by title. One query.</summary>
    public async Task<IReadOnlyList<Part>> OpenAsync(Combination to, CancellationToken ct)
    {
        var inside = to.Text.Parts;
        return
        [
            .. (await FindAsync(to.Kind, null, ct))
                .Where(part => part.State != OutcomeState.Superseded && !inside.Contains(part.Id))
                .OrderBy(part => part.Title, StringComparer.CurrentCulture),
        ];
    }

    private async Task<List<Part>> FindAsync(
        CombinationKind kind,
        IReadOnlyList<Guid>? ids,
        CancellationToken ct
    )
    {
        if (kind == CombinationKind.Module)
        {
            var wanted = ids?.Select(id => new LearningOutcomeId(id)).ToList();
            var outcomes = await db.Set<LearningOutcome>()
                .AsNoTracking()
                .Where(o => wanted == null || wanted.Contains(o.Id))
                .ToListAsync(ct);
            return outcomes.ConvertAll(o => new Part(
                o.Id.Value,
                o.Title,
                o.State,
                o.Text.Responsibility,
                null
            ));
        }
        var asked = ids?.Select(id => new CombinationId(id)).ToList();
        var modules = await db.Set<Combination>()
            .AsNoTracking()
            .Where(c => c.Kind == CombinationKind.Module)
            .Where(c => asked == null || asked.Contains(c.Id))
            .ToListAsync(ct);
        return modules.ConvertAll(c => new Part(
            c.Id.Value,
            c.Title,
            c.State,
            c.Text.Description,
            c.Text.Hours
        ));
    }
}
