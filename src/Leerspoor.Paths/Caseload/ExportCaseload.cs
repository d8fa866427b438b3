using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Talking;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Paths.Caseload;

/// <summary>The caseload, as it is filtered on the page, as a file. Leaves a line in the audit trail: names leave the house.</summary>
internal sealed class ExportCaseload(
    LeerspoorDb db,
    ShowCaseload caseload,
    IStringLocalizer<CaseloadTexts> texts
)
{
    public async Task<Outcome<byte[]>> HandleAsync(
        Actor actor,
        Role capacity,
        CaseloadQuestion question,
        CancellationToken ct
    )
    {
        var shown = await caseload.HandleAsync(actor, capacity, question, ct);
        if (shown.Refused(out var refusal, out var view))
            return refusal;

        db.Audit(actor, "caseload.exported");
        await db.SaveChangesAsync(ct);
        return CsvText.Of([Heads(), .. view.All.Select(Cells)]);
    }

    private string[] Heads() =>
        [
            texts["Name"],
            texts["Stage"],
            texts["WaitsSince"],
            texts["Why"],
            texts["LastActivity"],
            texts["Evaluation"],
            texts["ReadySince"],
            texts["NewMessages"],
        ];

    private string[] Cells(CaseloadLine line) =>
        [
            line.Name,
            line.StageName,
            Day(line.CoachTurnSince),
            line.CoachTurnReason is { } reason ? texts.TurnReason(reason) : "",
            Day(line.LastActivityAt),
            line.NextEvaluationOn?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            Day(line.ReadyForCompletionSince),
            line.Unread.ToString(CultureInfo.InvariantCulture),
        ];

    private static string Day(DateTimeOffset? at) =>
        at is { } moment ? Moments.DayOf(moment).ToString("O", CultureInfo.InvariantCulture) : "";
}
