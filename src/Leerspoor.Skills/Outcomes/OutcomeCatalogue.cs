using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Outcomes;

/// <summary>The open catalogue: published learning outcomes of every region, for anyone. A superseded one stays at its address.</summary>
internal sealed class OutcomeCatalogue(LeerspoorDb db)
{
    /// <summary>Enough for a page; the files have all.</summary>
    public const int Most = 2_000;

    public sealed record Line(
        LearningOutcomeId Id,
        OutcomeText Text,
        DateTimeOffset PublishedAt,
        LearningOutcomeId? ReplacedBy,
        LearningOutcomeId? Replaces
    );

    public async Task<Line?> FindAsync(LearningOutcomeId id, CancellationToken ct)
    {
        var outcome = await db.AcrossRegions<LearningOutcome>()
            .AsNoTracking()
            .SingleOrDefaultAsync(o => o.Id == id && o.PublishedAt != null, ct);
        return outcome is null ? null : Of(outcome);
    }

    /// <summary>Those in force, by title.</summary>
    public async Task<IReadOnlyList<Line>> AllAsync(CancellationToken ct)
    {
        var outcomes = await db.AcrossRegions<LearningOutcome>()
            .AsNoTracking()
            .Where(o => o.State == OutcomeState.Published)
            .OrderBy(o => o.Title)
            .Take(Most)
            .ToListAsync(ct);
        return [.. outcomes.Select(Of)];
    }

    private static Line Of(LearningOutcome outcome) =>
        new(
            outcome.Id,
            outcome.Text,
            outcome.PublishedAt!.Value,
            outcome.ReplacedBy,
            outcome.Replaces
        );
}
