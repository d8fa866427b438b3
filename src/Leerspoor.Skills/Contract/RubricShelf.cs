using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Contract;

/// <summary>Rubrics of the current region that are in use, for rooms that build on them. Says nothing about who may see an assessment.</summary>
public sealed class RubricShelf(LeerspoorDb db)
{
    /// <summary>By title. One in use never changes.</summary>
    public async Task<IReadOnlyList<RubricCard>> InUseAsync(CancellationToken ct) =>
        [
            .. (
                await db.Set<Rubric>()
                    .AsNoTracking()
                    .Where(rubric => rubric.PublishedAt != null)
                    .OrderBy(rubric => rubric.Title)
                    .ToListAsync(ct)
            ).Select(CardOf),
        ];

    /// <summary>Null when it is not in use here.</summary>
    public async Task<RubricCard?> FindAsync(Guid id, CancellationToken ct) =>
        await db.Set<Rubric>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == new RubricId(id) && r.PublishedAt != null, ct)
            is { } rubric
            ? CardOf(rubric)
            : null;

    /// <summary>
    /// Which level somebody was last assessed at, by criterion in the order of the rubric, the lowest is 1; empty when nobody assessed
    /// them with it. One indexed query.
    /// </summary>
    public async Task<IReadOnlyList<int>> LevelsOfAsync(
        Guid rubric,
        PersonId person,
        CancellationToken ct
    ) =>
        await db.Set<RubricAssessment>()
            .AsNoTracking()
            .Where(a => a.RubricId == new RubricId(rubric) && a.PersonId == person)
            .OrderByDescending(a => a.At)
            .FirstOrDefaultAsync(ct)
            is { } newest
            ? [.. newest.Marks.Select(mark => mark.Level)]
            : [];

    private static RubricCard CardOf(Rubric rubric) =>
        new(rubric.Id.Value, rubric.Title)
        {
            Levels = rubric.Text.Levels,
            Criteria =
            [
                .. rubric.Text.Criteria.Select(criterion => new RubricCriterionCard(
                    criterion.FullName,
                    criterion.Needed,
                    criterion.Cells
                )),
            ],
        };
}

/// <summary>A rubric in use.</summary>
/// <param name="Id">Stays.</param>
/// <param name="Title">A few words.</param>
public sealed record RubricCard(Guid Id, string Title)
{
    /// <summary>Names of the levels, from low to high; two to six.</summary>
    public required IReadOnlyList<string> Levels { get; init; }
    public required IReadOnlyList<RubricCriterionCard> Criteria { get; init; }
}

/// <summary>What a rubric looks at.</summary>
/// <param name="Name">With its component before it when it has one.</param>
/// <param name="Needed">Which level is enough, the lowest is 1.</param>
/// <param name="Cells">What it looks like, one per level.</param>
public sealed record RubricCriterionCard(string Name, int Needed, IReadOnlyList<string> Cells);
