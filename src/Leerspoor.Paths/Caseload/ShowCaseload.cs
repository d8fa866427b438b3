using Leerspoor.Kernel;

namespace Leerspoor.Paths.Caseload;

/// <summary>Everybody that a coach or supervisor looks after, and who needs them first.</summary>
internal sealed class ShowCaseload(CaseloadBook book)
{
    public async Task<Outcome<CaseloadView>> HandleAsync(
        Actor actor,
        Role capacity,
        CaseloadQuestion question,
        CancellationToken ct
    )
    {
        if (!actor.Is(capacity) || actor.OnlyAbout is not null)
            return CaseloadRefusals.Unknown;

        var everybody = await book.ReadAsync(actor, capacity, question.QuietDays, ct);
        var found = CaseloadSorting.Sort(Matching(everybody, question), question.Order);
        return new CaseloadView(
            everybody.Count,
            Enum.GetValues<CaseloadSignal>()
                .ToDictionary(
                    signal => signal,
                    signal => everybody.Count(line => line.Has(signal))
                ),
            found.Count,
            [
                .. found
                    .Skip((question.Page - 1) * CaseloadQuestion.PageSize)
                    .Take(CaseloadQuestion.PageSize),
            ]
        )
        {
            All = found,
        };
    }

    private static IEnumerable<CaseloadLine> Matching(
        IEnumerable<CaseloadLine> lines,
        CaseloadQuestion question
    ) =>
        lines.Where(line =>
            (question.Filter is CaseloadSignal.None || line.Has(question.Filter))
            && (
                question.Search.Length == 0
                || line.Name.Contains(question.Search, StringComparison.CurrentCultureIgnoreCase)
            )
        );
}

/// <summary>One page of a caseload.</summary>
/// <param name="Total">Everybody in it.</param>
/// <param name="Counts">How many have each signal, whatever the filter.</param>
/// <param name="Found">How many match filter and search.</param>
/// <param name="Lines">The page.</param>
internal sealed record CaseloadView(
    int Total,
    IReadOnlyDictionary<CaseloadSignal, int> Counts,
    int Found,
    IReadOnlyList<CaseloadLine> Lines
)
{
    /// <summary>All that match, for an export.</summary>
    public required IReadOnlyList<CaseloadLine> All { get; init; }
}
