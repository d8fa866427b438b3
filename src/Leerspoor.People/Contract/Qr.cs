using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Leerspoor.People.Contract;

/// <summary>A QR code as an SVG of one path: scales to any size, prints sharp, and has no style attributes.</summary>
public static class Qr
{
    private const int Quiet = 4;

    /// <param name="text">What is read when it is scanned.</param>
    /// <param name="label">What it is, for who cannot see it.</param>
    public static MarkupString Svg(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        // The matrix brings its own quiet zone of four modules.
        var size = rows.Count;
        var path = new StringBuilder();
        for (var y = Quiet; y < size - Quiet; y++)
        for (var x = Quiet; x < size - Quiet; x++)
            if (rows[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        var alt = System.Net.WebUtility.HtmlEncode(label);
        return new MarkupString(
            $"<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" width=\"240\" height=\"240\" role=\"img\" aria-label=\"{alt}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}h-{size}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
        );
    }
}
