using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Leerspoor.Credentials.Showing;

/// <summary>An address as a QR code in SVG: one path, dark on white whatever the theme, because scanners need that.</summary>
internal static class QrImage
{
    /// <summary>Draws it.</summary>
    /// <param name="address">What a scanner opens.</param>
    /// <param name="label">What a screen reader says; plain text.</param>
    public static MarkupString Of(string address, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows.Count; x++)
        {
            var from = x;
            while (x < rows.Count && rows[y][x])
                x++;
            if (x > from)
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
        }

        var said = System.Net.WebUtility.HtmlEncode(label);
        return new(
            $"<svg class=\"qr\" role=\"img\" aria-label=\"{said}\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
        );
    }
}
