using Leerspoor.Pdf;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>The report as PDF.</summary>
internal static class WritePdf
{
    public static byte[] Of(ReportDocument report)
    {
        var sheet = new PdfSheet(report.Title, report.Language);
        sheet.Heading(1, report.Title);
        foreach (var part in report.Parts)
            Write(sheet, part);
        return sheet.Write();
    }

    private static void Write(PdfSheet sheet, ReportPart part)
    {
        switch (part)
        {
            case ReportHeading heading:
                sheet.Heading(heading.Level, heading.Text);
                break;
            case ReportParagraph paragraph:
                sheet.Paragraph(paragraph.Text, paragraph.Strong);
                break;
            case ReportTable table:
                new SheetTable(sheet, [2, .. Enumerable.Repeat(1.0, table.Header.Count - 1)]).Write(
                    table.Header,
                    [
                        .. table.Rows.Select(row =>
                            (IReadOnlyList<SheetCell>)
                                [
                                    .. row.Select(cell => new SheetCell(
                                        cell.Text,
                                        cell.Picture?.Reached,
                                        cell.Picture?.Alternative
                                    )),
                                ]
                        ),
                    ]
                );
                break;
            default:
                throw new InvalidOperationException($"No way to write a {part.GetType().Name}.");
        }
    }
}
