using System.Globalization;
using System.Xml;
using Leerspoor.MetroMaps.Drawing;

namespace Leerspoor.MetroMaps;

/// <summary>
/// Draws a layout as one SVG element without scripts, style sheets or <c>style</c> attributes, so that it may stand in a page with a strict content security policy.
/// Classes for a page's own style sheet: <c>metro-line</c>, <c>metro-badge</c>, <c>metro-station</c>, <c>metro-interchange</c>, <c>metro-label</c>,
/// <c>metro-mark</c>; lines and stations carry <c>data-line</c>, <c>data-lines</c> and <c>data-station</c>.
/// </summary>
public static class MapSvg
{
    /// <summary>Draws the layout of a map. Cost: linear in the layout.</summary>
    /// <param name="map">The map that was laid out; gives the names.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <returns>The SVG element, without an XML declaration.</returns>
    public static string Draw(MapModel map, MapLayout layout, SvgOptions? options = null)
    {
        options ??= new();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (
            var xml = XmlWriter.Create(
                text,
                new() { OmitXmlDeclaration = true, CheckCharacters = false }
            )
        )
            new SvgWriter(xml, new(map, layout, options)).Write();
        return text.ToString();
    }
}
