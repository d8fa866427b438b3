using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Combining;

/// <summary>The modules and curricula of the region; drafts only for whoever may change them.</summary>
internal sealed class ListCombinations(LeerspoorDb db)
{
    public sealed record View(bool MayChange, IReadOnlyList<Line> All)
    {
        public IReadOnlyList<Line> Of(CombinationKind kind) =>
            [.. All.Where(line => line.Kind == kind)];
    }

    public sealed record Line(
        CombinationId Id,
        CombinationKind Kind,
        string Title,
        OutcomeState State,
        int Parts
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;
        var mayChange = Designers.MayChange(actor);
        var all = await db.Set<Combination>()
            .AsNoTracking()
            .Where(c => mayChange || c.PublishedAt != null)
            .ToListAsync(ct);
        return new View(
            mayChange,
            [
                .. all.Select(c => new Line(c.Id, c.Kind, c.Title, c.State, c.Text.Parts.Count))
                    .OrderBy(line => line.State)
                    .ThenBy(line => line.Title, StringComparer.CurrentCulture),
            ]
        );
    }
}
