using System.Globalization;
using System.Text;
using Leerspoor.Pdf;

namespace Leerspoor.Skills.Mapping;

/// <summary>Two shapes in a web, now whole and wanted dashed; the axes are numbered as the rows of the table below it.</summary>
internal static class PdfSpider
{
    public const int FewestAxes = 3;
    private const int Rings = 5;
    private const double Radius = 92;
    private const double Around = 18;

    public static void Write(
        PdfSheet sheet,
        string title,
        IReadOnlyList<(double Now, double Wanted)> axes
    )
    {
        const double height = 2 * (Radius + Around);
        sheet.Need(height);
        var middle = (
            X: PdfSheet.Margin + (PdfSheet.TextWidth / 2),
            Y: PdfSheet.PageHeight - sheet.Y - Radius - Around
        );
        (double X, double Y) At(int axis, double share)
        {
            // the first points upward, the others follow the clock
            var angle = (Math.PI / 2) - (2 * Math.PI * axis / axes.Count);
            return (
                middle.X + (Radius * share * Math.Cos(angle)),
                middle.Y + (Radius * share * Math.Sin(angle))
            );
        }

        var drawn = new StringBuilder("0.5 w 0.6 G ");
        for (var ring = 1; ring <= Rings; ring++)
            drawn.Append(Shape(axes.Select((_, at) => At(at, (double)ring / Rings)))).Append("S ");
        for (var axis = 0; axis < axes.Count; axis++)
            drawn.Append(Line(middle, At(axis, 1)));
        drawn
            .Append("1.8 w 0.05 0.3 0.45 RG ")
            .Append(Shape(axes.Select((axis, at) => At(at, axis.Now / Rings))))
            .Append("S 0.72 0.25 0.05 RG [4 3] 0 d ")
            .Append(Shape(axes.Select((axis, at) => At(at, axis.Wanted / Rings))))
            .Append("S [] 0 d 0 G\n");
        sheet.Page.Marked(sheet.Tag("Figure", alternative: title), drawn.ToString());
        for (var axis = 0; axis < axes.Count; axis++)
        {
            var (x, y) = At(axis, 1.1);
            sheet.Page.Decorate(
                sheet.Letters.Line(
                    (axis + 1).ToString(CultureInfo.InvariantCulture),
                    x - 4,
                    y - 3,
                    9,
                    bold: true
                )
            );
        }
        sheet.Space(height);
    }

    private static string Shape(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select((point, at) => $"{Number(point)} {(at == 0 ? "m" : "l")} "))
        + "h ";

    private static string Line((double X, double Y) from, (double X, double Y) to) =>
        $"{Number(from)} m {Number(to)} l S ";

    private static string Number((double X, double Y) point) =>
        $"{PdfObjects.Number(point.X)} {PdfObjects.Number(point.Y)}";
}
