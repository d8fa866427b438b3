using System.Xml;

namespace Leerspoor.MetroMaps.Drawing;

/// <summary>Writes a picture as SVG: page, lines, letters, then every station as a link with its mark and its name.</summary>
internal sealed class SvgWriter(XmlWriter xml, Picture picture)
{
    private const double LineWidth = 0.14;
    private const double LineSpacing = 0.18;
    private static readonly string?[] Dashes =
    [
        null,
        "14 5",
        "4 4",
        "16 4 4 4",
        "22 6",
        "9 3 3 3 3 3",
    ];

    private readonly LinePath _paths = new(picture.Options.CellSize, LineSpacing);

    internal void Write()
    {
        var frame = picture.Frame;
        var (width, height) = (
            picture.Number(frame.Right - frame.Left),
            picture.Number(frame.Bottom - frame.Top)
        );
        xml.Open(
            "svg",
            ("class", $"metro-map metro-{picture.Options.Theme.ToString().ToLowerInvariant()}"),
            (
                "viewBox",
                $"{picture.Number(frame.Left)} {picture.Number(frame.Top)} {width} {height}"
            ),
            ("width", width),
            ("height", height),
            ("role", "group"),
            ("aria-labelledby", $"{picture.Options.IdPrefix}-title"),
            ("aria-describedby", $"{picture.Options.IdPrefix}-desc"),
            ("font-family", "'Source Sans 3', 'Liberation Sans', Arial, Helvetica, sans-serif")
        );
        xml.Text("title", picture.Title, ("id", $"{picture.Options.IdPrefix}-title"));
        xml.Text("desc", picture.Description, ("id", $"{picture.Options.IdPrefix}-desc"));
        WritePage(width, height);
        WriteLines();
        WriteLetters();
        foreach (var station in picture.Layout.Stations)
            new StationWriter(xml, picture).Write(station);
        xml.WriteEndElement();
    }

    private void WritePage(string width, string height) =>
        xml.Empty(
            "rect",
            ("class", "metro-page"),
            ("x", picture.Number(picture.Frame.Left)),
            ("y", picture.Number(picture.Frame.Top)),
            ("width", width),
            ("height", height),
            ("fill", picture.Palette.Page)
        );

    private void WriteLines()
    {
        xml.Open("g", ("fill", "none"), ("stroke-linecap", "round"), ("stroke-linejoin", "round"));
        // what the reader looks for lies on top
        foreach (
            var line in picture
                .Layout.Hops.GroupBy(hop => hop.LineId, StringComparer.Ordinal)
                .OrderByDescending(line => picture.IsFadedLine(line.Key))
        )
        {
            xml.Open(
                "path",
                ("class", "metro-line"),
                ("data-line", SafeId(line.Key)),
                ("stroke", picture.Colour(line.Key)),
                ("stroke-width", picture.Number(WidthOf(line))),
                ("d", _paths.Of(line))
            );
            if (
                picture.Options.Theme == SvgTheme.Print
                && Dashes[picture.LineNumber(line.Key) % Dashes.Length] is { } dashes
            )
            {
                xml.WriteAttributeString("stroke-dasharray", dashes);
                xml.WriteAttributeString("stroke-linecap", "butt");
            }
            xml.Text("title", picture.LineName(line.Key));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private double WidthOf(IEnumerable<PlacedHop> hops) =>
        Math.Min(LineWidth, hops.Min(hop => _paths.SpacingOf(hop.Slots)) * 0.85);

    private void WriteLetters()
    {
        const double half = PlacedLetter.Size / 2;
        foreach (var (line, at) in picture.Layout.Letters)
        {
            if (picture.IsFadedLine(line))
                continue;
            var letter = picture.Letter(line);
            xml.Open(
                "g",
                ("class", "metro-badge"),
                ("data-line", SafeId(line)),
                ("aria-hidden", "true")
            );
            xml.Empty(
                "rect",
                ("x", picture.Number(at.X - half)),
                ("y", picture.Number(at.Y - half)),
                ("width", picture.Number(PlacedLetter.Size)),
                ("height", picture.Number(PlacedLetter.Size)),
                ("rx", picture.Number(0.11)),
                ("fill", picture.Colour(line)),
                ("stroke", picture.Palette.Page),
                ("stroke-width", picture.Number(0.05))
            );
            xml.Text(
                "text",
                letter,
                ("x", picture.Number(at.X)),
                ("y", picture.Number(at.Y + 0.112)),
                ("text-anchor", "middle"),
                ("font-size", picture.Number(letter.Length > 1 ? 0.22 : 0.32)),
                ("font-weight", "700"),
                ("fill", picture.Palette.BadgeInk)
            );
            xml.WriteEndElement();
        }
    }

    internal static string SafeId(string id) => Labelling.NameCleaner.Clean(id, 200);
}
