using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Outcomes;

/// <summary>Learning outcomes of the region that say nearly the same.</summary>
internal sealed class LikeOutcomes(LeerspoorDb db)
{
    /// <summary>From here on two of them may be one.</summary>
    public const double Near = 0.5;
    private const int Most = 5;

    public sealed record Like(
        LearningOutcomeId Id,
        string Title,
        OutcomeState State,
        double Likeness
    );

    /// <summary>The nearest first; reads every outcome that was not superseded.</summary>
    public async Task<IReadOnlyList<Like>> ToAsync(
        OutcomeText text,
        LearningOutcomeId? itself,
        CancellationToken ct
    )
    {
        var others = await db.Set<LearningOutcome>()
            .AsNoTracking()
            .Where(o => o.State != OutcomeState.Superseded)
            .ToListAsync(ct);
        var stems = StemsOf(text);
        return
        [
            .. others
                .Where(other => other.Id != itself)
                .Select(other => new Like(
                    other.Id,
                    other.Title,
                    other.State,
                    Searching.Likeness.Of(stems, StemsOf(other.Text))
                ))
                .Where(other => other.Likeness >= Near)
                .OrderByDescending(other => other.Likeness)
                .ThenBy(other => other.Title, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    /// <summary>How much two texts have in common: 0 nothing, 1 all.</summary>
    public static double Between(OutcomeText one, OutcomeText other) =>
        Searching.Likeness.Of(StemsOf(one), StemsOf(other));

    /// <summary>What is compared: the responsibility and the skills.</summary>
    public static HashSet<string> StemsOf(OutcomeText text) =>
        Searching.Likeness.StemsOf($"{text.Responsibility} {string.Join(' ', text.Skills)}");
}
