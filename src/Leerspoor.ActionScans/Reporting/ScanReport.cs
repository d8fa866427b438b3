using Leerspoor.Data;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>What the report has beside the session itself: a summary, and after the note-taker marked it final, the text as it was then.</summary>
internal sealed class ScanReport : IRegional
{
    public const int SummaryMaxLength = 4000;
    public const int CodeMaxLength = 40;

    private ScanReport() { } // EF Core

    public ScanId Id { get; private init; }
    public Kernel.RegionId RegionId { get; private init; }
    public string Summary { get; private set; } = "";

    /// <summary>Null while the session can still change it.</summary>
    public ReportDocument? Document { get; private set; }

    /// <summary>Opens the final report without an account; null until it is final.</summary>
    public string? Code { get; private set; }
    public DateTimeOffset? SharedAt { get; private set; }

    public static ScanReport For(ActionScan scan) => new() { Id = scan.Id };

    public void Summarise(string summary) => Summary = summary;

    public void Freeze(ReportDocument document, string code) =>
        (Document, Code) = (Document ?? document, Code ?? code);

    /// <summary>The link went to somebody who should not have it.</summary>
    public void Relink(string code) => Code = code;

    public void Share(DateTimeOffset now) => SharedAt = now;
}
