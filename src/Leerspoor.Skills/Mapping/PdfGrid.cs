using Leerspoor.Pdf;

namespace Leerspoor.Skills.Mapping;

/// <summary>A table whose cells have a colour of their own; a row is never broken over two pages.</summary>
internal sealed class PdfGrid(PdfSheet sheet, IReadOnlyList<double> parts)
{
    private const double Padding = 4;
    private const double Size = 9;
    private const string ColumnHead = "/A<</O/Table/Scope/Column>>";
    private const string RowHead = "/A<</O/Table/Scope/Row>>";
    private const string Grey = "0.92 0.94 0.96";
    private const string White = "1 1 1";

    private readonly PdfTag table = sheet.Tag("Table");
    private readonly List<double> widths =
    [
        .. parts.Select(part => part / parts.Sum() * PdfSheet.TextWidth),
    ];

    public void Head(IReadOnlyList<string> titles) =>
        Write([.. titles.Select(title => ("TH", ColumnHead, title, Grey, true))]);

    /// <param name="name">Of the row.</param>
    /// <param name="cells">Text and colour.</param>
    public void Row(string name, IReadOnlyList<(string Text, string Colour)> cells) =>
        Write([
            ("TH", RowHead, name, White, false),
            .. cells.Select(cell => ("TD", "", cell.Text, cell.Colour, false)),
        ]);

    public void End() => sheet.Space(10);

    private void Write(
        IReadOnlyList<(string Tag, string More, string Text, string Colour, bool Bold)> cells
    )
    {
        var lines = cells
            .Select(
                (cell, at) =>
                    SheetLetters.Break(cell.Text, Size, cell.Bold, widths[at] - (Padding * 2))
            )
            .ToList();
        var height = PdfSheet.HeightOf(lines.Max(some => some.Count), Size) + (Padding * 2);
        sheet.Need(height);
        var row = sheet.Tag("TR", table);
        var x = PdfSheet.Margin;
        var bottom = PdfSheet.PageHeight - sheet.Y - height;
        for (var at = 0; at < cells.Count; at++)
        {
            sheet.Page.Decorate(Box(x, bottom, widths[at], height, cells[at].Colour));
            x += widths[at];
        }
        sheet.Space(Padding);
        x = PdfSheet.Margin;
        for (var at = 0; at < cells.Count; at++)
        {
            var tag = sheet.Tag(cells[at].Tag, row, more: cells[at].More);
            sheet.Block(tag, lines[at], Size, cells[at].Bold, x + Padding);
            x += widths[at];
        }
        sheet.Space(height - Padding);
    }

    private static string Box(double x, double y, double width, double height, string colour)
    {
        var box =
            $"{PdfObjects.Number(x)} {PdfObjects.Number(y)} {PdfObjects.Number(width)} {PdfObjects.Number(height)} re";
        return $"{colour} rg {box} f 0 g 0.5 w 0.6 G {box} S 0 G\n";
    }
}
