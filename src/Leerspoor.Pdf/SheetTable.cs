namespace Leerspoor.Pdf;

/// <summary>A cell of a table: text, or dots of which some are filled.</summary>
internal sealed record SheetCell(string Text, int? Filled = null, string? Alternative = null);

/// <summary>Writes a table with a header row; a row is never broken over two pages.</summary>
internal sealed class SheetTable(PdfSheet sheet, IReadOnlyList<double> parts)
{
    private const double Padding = 4;
    private const int Dots = 3;
    private const string Head = "/A<</O/Table/Scope/Column>>";
    private readonly List<double> widths =
    [
        .. parts.Select(part => part / parts.Sum() * PdfSheet.TextWidth),
    ];

    public void Write(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<SheetCell>> rows)
    {
        var table = sheet.Tag("Table");
        Row(table, [.. header.Select(text => new SheetCell(text))], isHeader: true);
        foreach (var row in rows)
            Row(table, row, isHeader: false);
        sheet.Space(10);
    }

    private void Row(PdfTag table, IReadOnlyList<SheetCell> cells, bool isHeader)
    {
        var lines = cells
            .Select(
                (cell, i) =>
                    SheetLetters.Break(
                        cell.Text,
                        PdfSheet.TextSize,
                        isHeader,
                        widths[i] - (Padding * 2)
                    )
            )
            .ToList();
        var height = PdfSheet.HeightOf(lines.Max(l => l.Count)) + (Padding * 2);
        sheet.Need(height);
        var row = sheet.Tag("TR", table);
        var top = PdfSheet.PageHeight - sheet.Y;
        sheet.Page.Decorate(Frame(top, height, isHeader));
        sheet.Space(Padding);
        var x = PdfSheet.Margin;
        for (var i = 0; i < cells.Count; i++)
        {
            var tag = sheet.Tag(isHeader ? "TH" : "TD", row, more: isHeader ? Head : "");
            if (cells[i].Filled is { } filled)
                sheet.Page.Marked(
                    sheet.Tag("Figure", tag, cells[i].Alternative),
                    Circles(x + Padding + 6, top - Padding - 8, filled)
                );
            else
                sheet.Block(tag, lines[i], PdfSheet.TextSize, isHeader, x + Padding);
            x += widths[i];
        }

        sheet.Space(height - Padding);
    }

    private static string Frame(double top, double height, bool isHeader)
    {
        var box =
            $"{PdfObjects.Number(PdfSheet.Margin)} {PdfObjects.Number(top - height)} {PdfObjects.Number(PdfSheet.TextWidth)} {PdfObjects.Number(height)} re";
        return (isHeader ? $"0.92 0.94 0.96 rg {box} f 0 g " : "") + $"0.5 w 0.6 G {box} S 0 G\n";
    }

    // Stations of a line: reached ones are filled.
    private static string Circles(double x, double y, int filled)
    {
        var drawn = new System.Text.StringBuilder("1.2 w 0.05 0.3 0.45 RG 0.05 0.3 0.45 rg ");
        for (var i = 0; i < Dots; i++)
            drawn.Append(Circle(x + (i * 18), y, 5)).Append(i < filled ? "b " : "s ");
        return drawn.Append("0 g 0 G\n").ToString();
    }

    private static string Circle(double x, double y, double r)
    {
        var c = r * 0.5523;
        (double, double)[] way =
        [
            (x + r, y + c),
            (x + c, y + r),
            (x, y + r),
            (x - c, y + r),
            (x - r, y + c),
            (x - r, y),
            (x - r, y - c),
            (x - c, y - r),
            (x, y - r),
            (x + c, y - r),
            (x + r, y - c),
            (x + r, y),
        ];
        var drawn = $"{PdfObjects.Number(x + r)} {PdfObjects.Number(y)} m ";
        foreach (var curve in way.Chunk(3))
            drawn +=
                string.Join(
                    ' ',
                    curve.Select(p => $"{PdfObjects.Number(p.Item1)} {PdfObjects.Number(p.Item2)}")
                ) + " c ";
        return drawn;
    }
}
