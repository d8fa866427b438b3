using System.Globalization;

namespace Leerspoor.Paths.Caseload;

/// <summary>The orders in which a caseload can stand; equal lines stand by name.</summary>
internal static class CaseloadSorting
{
    public static IReadOnlyList<CaseloadLine> Sort(
        IEnumerable<CaseloadLine> lines,
        CaseloadOrder order
    )
    {
        var byName = StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true);
        var sorted = order switch
        {
            CaseloadOrder.Name => lines.OrderBy(_ => 0),
            CaseloadOrder.Quietest => lines.OrderBy(line =>
                line.LastActivityAt ?? DateTimeOffset.MaxValue
            ),
            CaseloadOrder.Evaluation => lines.OrderBy(line =>
                line.NextEvaluationOn ?? DateOnly.MaxValue
            ),
            _ => lines.OrderBy(Urgency).ThenBy(Since),
        };
        return
        [
            .. sorted
                .ThenBy(line => line.GivenName, byName)
                .ThenBy(line => line.FamilyName, byName),
        ];
    }

    private static int Urgency(CaseloadLine line) =>
        line switch
        {
            _ when line.Has(CaseloadSignal.Waiting) => 0,
            _ when line.Has(CaseloadSignal.NewMessages) => 1,
            _ when line.Has(CaseloadSignal.EvaluationDue) => 2,
            _ when line.Has(CaseloadSignal.Ready) => 3,
            _ when line.Has(CaseloadSignal.Quiet) => 4,
            _ when line.Has(CaseloadSignal.NotSeen) => 5,
            _ when line.Has(CaseloadSignal.NotBegun) => 6,
            _ when line.Has(CaseloadSignal.Finished) => 8,
            _ => 7,
        };

    private static DateTimeOffset Since(CaseloadLine line) =>
        line.CoachTurnSince ?? line.LastActivityAt ?? DateTimeOffset.MaxValue;
}
