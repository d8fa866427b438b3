using Leerspoor.Word;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>The report as a Word document.</summary>
internal static class WriteDocx
{
    public static byte[] Of(ReportDocument report)
    {
        var word = new WordDocument(report.Title, report.Language);
        foreach (var part in report.Parts)
            Write(word, part);
        return word.Write();
    }

    private static void Write(WordDocument word, ReportPart part)
    {
        switch (part)
        {
            case ReportHeading heading:
                word.Heading(heading.Level, heading.Text);
                break;
            case ReportParagraph paragraph:
                word.Paragraph(paragraph.Text, paragraph.Strong);
                break;
            case ReportTable table:
                word.Table(
                    table.Caption,
                    table.Header,
                    [.. table.Rows.Select(row => (IReadOnlyList<WordCell>)[.. row.Select(CellOf)])]
                );
                break;
            default:
                throw new InvalidOperationException($"No way to write a {part.GetType().Name}.");
        }
    }

    private static WordCell CellOf(ReportCell cell) =>
        new(cell.Text, cell.Picture is { } picture ? PictureOf(picture) : null);

    private static WordPicture PictureOf(ReportPicture picture) =>
        new(
            $"stations{picture.Reached}",
            StationStrip.Png(picture.Reached),
            StationStrip.WidthInEmu,
            StationStrip.HeightInEmu,
            picture.Alternative
        );
}
