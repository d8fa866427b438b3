using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>Writes the summary on top of the report, until it is final.</summary>
internal sealed class SummariseReport(LeerspoorDb db, ScanAccess access, Reports reports)
{
    public sealed class Input
    {
        public string? Summary { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ScanId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { Phase: not ScanPhase.Preparing } scan)
            return ScanRefusals.Unknown;
        if (scan.Phase is ScanPhase.Final)
            return ScanRefusals.Closed;
        if (
            Typed
                .Length(input.Summary, ScanReport.SummaryMaxLength, nameof(input.Summary))
                .ToList() is
            { Count: > 0 } wrong
        )
            return Outcome<Done>.RefusedFor(wrong);

        (await reports.RowAsync(scan, ct)).Summarise(Typed.Trimmed(input.Summary));
        db.Audit(actor, "actionscan-report.summarised", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
