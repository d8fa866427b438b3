using Leerspoor.Data;
using Leerspoor.Skills.Rubrics;
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

    /// <summary>Those of these that were published, also when they were superseded since. One query.</summary>
    public async Task<IReadOnlyList<Line>> OfAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Select(id => new LearningOutcomeId(id)).ToList();
        var found = await db.AcrossRegions<LearningOutcome>()
            .AsNoTracking()
            .Where(o => wanted.Contains(o.Id) && o.PublishedAt != null)
            .ToListAsync(ct);
        return [.. found.Select(Of)];
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

    /// <summary>The newest rubric in use of each of these, by outcome. One query.</summary>
    public async Task<IReadOnlyDictionary<LearningOutcomeId, Rubric>> RubricsAsync(
        IEnumerable<Line> lines,
        CancellationToken ct
    )
    {
        var wanted = lines.Select(line => line.Id).ToList();
        var rubrics = await db.AcrossRegions<Rubric>()
            .AsNoTracking()
            .Where(r => r.PublishedAt != null && r.OutcomeId != null)
            .Where(r => wanted.Contains(r.OutcomeId!.Value))
            .ToListAsync(ct);
        return rubrics
            .GroupBy(rubric => rubric.OutcomeId!.Value)
            .ToDictionary(group => group.Key, group => group.MaxBy(one => one.PublishedAt)!);
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
