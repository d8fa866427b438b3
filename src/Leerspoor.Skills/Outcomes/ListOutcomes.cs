using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Outcomes;

/// <summary>The learning outcomes of the region; drafts only for whoever may change them.</summary>
internal sealed class ListOutcomes(LeerspoorDb db)
{
    public sealed record View(bool MayChange, IReadOnlyList<Line> Outcomes);

    public sealed record Line(LearningOutcomeId Id, string Title, OutcomeState State);

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;
        var mayChange = Designers.MayChange(actor);
        var lines = await db.Set<LearningOutcome>()
            .Where(o => mayChange || o.State >= OutcomeState.Published)
            .Select(o => new Line(o.Id, o.Title, o.State))
            .ToListAsync(ct);
        return new View(
            mayChange,
            [
                .. lines
                    .OrderBy(line => line.State)
                    .ThenBy(line => line.Title, StringComparer.CurrentCulture),
            ]
        );
    }
}
