using System.Globalization;
using System.Xml;

namespace Leerspoor.MetroMaps.Drawing;

/// <summary>Writes one station: a link with a title, its dot or pill, the reader's progress and the name.</summary>
internal sealed class StationWriter(XmlWriter xml, Picture picture)
{
    internal void Write(PlacedStation station)
    {
        var lines = picture.LinesAt(station.Id).ToList();
        var href = picture.Href(station.Id);
        var kind = lines.Count > 1 ? "metro-station metro-interchange" : "metro-station";
        xml.Open(
            href is null ? "g" : "a",
            ("class", kind),
            ("data-station", SvgWriter.SafeId(station.Id)),
            ("data-lines", string.Join(' ', lines.Select(picture.Letter)))
        );
        if (href is not null)
            xml.WriteAttributeString("href", href);
        xml.Text("title", picture.StationTitle(station.Id));
        WriteDot(station, lines);
        WriteMark(station);
        if (Label(station.Id) is { } label)
            WriteLabel(label);
        xml.WriteEndElement();
    }

    private PlacedLabel? Label(string station) =>
        picture.Layout.Labels.FirstOrDefault(label => label.StationId == station);

    private void WriteDot(PlacedStation station, List<string> lines)
    {
        // the ring is drawn on the edge, so half of it would stick out
        var thick = lines.Count > 1 ? 0.08 : 0.09;
        var radius = station.Radius - thick / 2;
        var ring =
            picture.IsFaded(station.Id) ? picture.Palette.Pale
            : lines.Count == 1 ? picture.Colour(lines[0])
            : picture.Palette.Ink;
        xml.Empty(
            "rect",
            ("x", picture.Number(station.At.X - radius)),
            ("y", picture.Number(station.At.Y - radius)),
            ("width", picture.Number(station.End.X - station.At.X + 2 * radius)),
            ("height", picture.Number(2 * radius)),
            ("rx", picture.Number(radius)),
            ("fill", picture.Palette.Page),
            ("stroke", ring),
            ("stroke-width", picture.Number(thick))
        );
    }

    private void WriteMark(PlacedStation station)
    {
        var (x, y) = ((station.At.X + station.End.X) / 2, station.At.Y);
        switch (picture.Mark(station.Id))
        {
            case StationMark.Done:
                xml.Empty(
                    "path",
                    ("class", "metro-mark metro-done"),
                    ("d", Tick(x, y)),
                    ("fill", "none"),
                    ("stroke", picture.Palette.Ink),
                    ("stroke-width", picture.Number(0.08))
                );
                break;
            case StationMark.Now:
                xml.Empty(
                    "circle",
                    ("class", "metro-mark metro-now"),
                    ("cx", picture.Number(x)),
                    ("cy", picture.Number(y)),
                    ("r", picture.Number(0.13)),
                    ("fill", picture.Palette.Ink)
                );
                break;
            case StationMark.Next:
                xml.Empty(
                    "circle",
                    ("class", "metro-mark metro-next"),
                    ("cx", picture.Number(x)),
                    ("cy", picture.Number(y)),
                    ("r", picture.Number(0.13)),
                    ("fill", "none"),
                    ("stroke", picture.Palette.Ink),
                    ("stroke-width", picture.Number(0.05)),
                    ("stroke-dasharray", "2 2")
                );
                break;
        }
    }

    private string Tick(double x, double y) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"M{picture.Number(x - 0.12)},{picture.Number(y)}L{picture.Number(x - 0.03)},{picture.Number(y + 0.1)}L{picture.Number(x + 0.14)},{picture.Number(y - 0.1)}"
        );

    private void WriteLabel(PlacedLabel label)
    {
        var (x, anchor) = label.Anchor switch
        {
            LabelAnchor.Start => (label.Corner.X, "start"),
            LabelAnchor.End => (label.Corner.X + label.Width, "end"),
            _ => (label.Corner.X + label.Width / 2, "middle"),
        };
        var row = label.Height / label.Rows.Count;
        xml.Open(
            "text",
            ("class", "metro-label"),
            ("text-anchor", anchor),
            ("font-size", picture.Number(label.LetterSize)),
            ("fill", picture.IsFaded(label.StationId) ? picture.Palette.Soft : picture.Palette.Ink)
        );
        for (var i = 0; i < label.Rows.Count; i++)
            xml.Text(
                "tspan",
                label.Rows[i],
                ("x", picture.Number(x)),
                ("y", picture.Number(label.Corner.Y + row * (i + 0.78)))
            );
        xml.WriteEndElement();
    }
}
