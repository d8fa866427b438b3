namespace Leerspoor.ActionScans.Reporting;

/// <summary>Words of the report and of the pages around it (B1).</summary>
internal sealed class ReportTexts;
