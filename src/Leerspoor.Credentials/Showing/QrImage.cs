using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Leerspoor.Credentials.Showing;

/// <summary>An address as a QR code: one path, dark on white whatever the theme, because scanners need that.</summary>
internal static class QrImage
{
    /// <summary>Draws it.</summary>
    /// <param name="address">What a scanner opens.</param>
    /// <param name="label">What a screen reader says; plain text.</param>
    public static MarkupString Of(string address, string label)
    {
        var path = new StringBuilder();
        var rows = Bars(
            address,
            (x, y, width) =>
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{width}v1h-{width}z")
        );
        var said = System.Net.WebUtility.HtmlEncode(label);
        return new(
            $"<svg class=\"qr\" role=\"img\" aria-label=\"{said}\" viewBox=\"0 0 {rows} {rows}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{rows}v{rows}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
        );
    }

    /// <summary>The same as operators of a PDF page; the upper left corner lies at left, top.</summary>
    public static string Drawn(string address, double left, double top, double size)
    {
        var bars = new List<(int X, int Y, int Width)>();
        var dot = size / Bars(address, (x, y, width) => bars.Add((x, y, width)));
        var drawing = new StringBuilder("q 0 0 0 rg ");
        foreach (var (x, y, width) in bars)
            drawing.Append(
                CultureInfo.InvariantCulture,
                $"{left + (x * dot):0.###} {top - ((y + 1) * dot):0.###} {width * dot:0.###} {dot:0.###} re "
            );
        return drawing.Append("f Q\n").ToString();
    }

    // Every run of dark dots; gives how many dots a side has.
    private static int Bars(string address, Action<int, int, int> bar)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows.Count; x++)
        {
            var from = x;
            while (x < rows.Count && rows[y][x])
                x++;
            if (x > from)
                bar(from, y, x - from);
        }

        return rows.Count;
    }
}
