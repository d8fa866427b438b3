using Leerspoor.Data;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Contract;

/// <summary>Learning outcomes of the open catalogue with their rubrics, for rooms that build on them. Everybody may read these.</summary>
public sealed class OutcomeShelf
{
    private readonly LeerspoorDb db;
    private readonly OutcomeCatalogue catalogue;

    internal OutcomeShelf(LeerspoorDb db, OutcomeCatalogue catalogue) =>
        (this.db, this.catalogue) = (db, catalogue);

    /// <summary>Those in force, by title; at most 2,000. Two queries.</summary>
    public async Task<IReadOnlyList<OutcomeCard>> InForceAsync(CancellationToken ct)
    {
        var rubrics = await db.Set<Rubric>()
            .AsNoTracking()
            .Where(rubric => rubric.PublishedAt != null && rubric.OutcomeId != null)
            .OrderBy(rubric => rubric.PublishedAt)
            .ToListAsync(ct);
        return
        [
            .. (await catalogue.AllAsync(ct)).Select(line =>
                CardOf(line, rubrics.FindLast(rubric => rubric.OutcomeId == line.Id))
            ),
        ];
    }

    private static OutcomeCard CardOf(OutcomeCatalogue.Line line, Rubric? rubric) =>
        new(line.Id.Value, line.Text.Title)
        {
            Responsibility = line.Text.Responsibility,
            Skills = line.Text.Skills,
            Knowledge = line.Text.Knowledge,
            Criteria = rubric is null
                ? []
                :
                [
                    .. rubric.Text.Criteria.Select(criterion =>
                        $"{criterion.Name}: {criterion.Cells[criterion.Needed - 1]}"
                    ),
                ],
        };
}

/// <summary>A published learning outcome.</summary>
/// <param name="Id">The last part of its address in the catalogue.</param>
/// <param name="Title">A few words.</param>
public sealed record OutcomeCard(Guid Id, string Title)
{
    /// <summary>What somebody does, verb first.</summary>
    public required string Responsibility { get; init; }

    /// <summary>What it takes to be able to do; verb first.</summary>
    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>What one must know for it.</summary>
    public required IReadOnlyList<string> Knowledge { get; init; }

    /// <summary>What the region's newest rubric for it looks at, each with what is enough; empty without a rubric.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>Its public page.</summary>
    public string Path => $"/leeruitkomst/{Id}";
}
