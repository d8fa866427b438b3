using Leerspoor.Data;
using Leerspoor.Skills.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Combining;

/// <summary>Published modules and curricula of every region, for anyone; a superseded one stays at its address.</summary>
internal sealed class CombinationCatalogue(LeerspoorDb db, OutcomeCatalogue outcomes)
{
    /// <summary>One of them with everything inside; the parts of a module are outcomes, those of a curriculum modules.</summary>
    public sealed record Tree(
        Combination Combination,
        IReadOnlyList<OutcomeCatalogue.Line> Outcomes,
        IReadOnlyList<Tree> Modules
    )
    {
        public int? Hours =>
            Combination.Kind == CombinationKind.Module
                ? Combination.Text.Hours
                : Modules.Sum(module => module.Hours);

        /// <summary>Every module in it, itself when it is one.</summary>
        public IReadOnlyList<Tree> AllModules =>
            Combination.Kind == CombinationKind.Module ? [this] : Modules;
    }

    /// <summary>Its place in the open catalogue; never changes.</summary>
    public static string PathOf(CombinationKind kind, CombinationId id) =>
        $"/{(kind == CombinationKind.Module ? "module" : "curriculum")}/{id.Value}";

    /// <summary>Those in force, by title, without their parts.</summary>
    public async Task<IReadOnlyList<Combination>> AllAsync(CancellationToken ct) =>
        await db.AcrossRegions<Combination>()
            .AsNoTracking()
            .Where(c => c.State == OutcomeState.Published)
            .OrderBy(c => c.Title)
            .Take(OutcomeCatalogue.Most)
            .ToListAsync(ct);

    /// <summary>Null when it was not published or is of the other kind. At most three queries.</summary>
    public async Task<Tree?> FindAsync(CombinationKind kind, CombinationId id, CancellationToken ct)
    {
        var found = await db.AcrossRegions<Combination>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.Kind == kind && c.PublishedAt != null, ct);
        if (found is null)
            return null;
        if (kind == CombinationKind.Module)
            return (await WithOutcomesAsync([found], ct))[0];
        var ids = found.Text.Parts.Select(part => new CombinationId(part)).ToList();
        var modules = await db.AcrossRegions<Combination>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id) && c.PublishedAt != null)
            .ToListAsync(ct);
        List<Combination> ordered = [.. modules.OrderBy(module => ids.IndexOf(module.Id))];
        return new(found, [], await WithOutcomesAsync(ordered, ct));
    }

    private async Task<IReadOnlyList<Tree>> WithOutcomesAsync(
        List<Combination> modules,
        CancellationToken ct
    )
    {
        var lines = (
            await outcomes.OfAsync(
                [.. modules.SelectMany(module => module.Text.Parts).Distinct()],
                ct
            )
        ).ToDictionary(line => line.Id.Value);
        return
        [
            .. modules.Select(module => new Tree(
                module,
                [
                    .. module
                        .Text.Parts.Select(part => lines.GetValueOrDefault(part))
                        .OfType<OutcomeCatalogue.Line>(),
                ],
                []
            )),
        ];
    }
}
