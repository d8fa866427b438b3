using Leerspoor.MetroMaps.Labelling;

namespace Leerspoor.MetroMaps.Measuring;

/// <summary>Counts what is wrong with the labels of a layout.</summary>
internal static class LabelMeasures
{
    internal static int Overlaps(MapLayout layout)
    {
        var boxes = layout.Labels.Select(BoxOf).ToArray();
        var segments = layout
            .Hops.Where(hop => hop.Slot == 0)
            .SelectMany(Tracks.Segments)
            .ToArray();
        var count = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
                count += boxes[i].Overlaps(boxes[j]) ? 1 : 0;
            count += layout.Stations.Count(station =>
                station.Id != layout.Labels[i].StationId
                && LabelBox.Around(station.At, station.End).Grown(station.Radius).Overlaps(boxes[i])
            );
            count += segments.Count(segment => boxes[i].IsCutBy(segment.A, segment.B));
        }
        return count;
    }

    internal static int Missing(MapModel map, MapLayout layout)
    {
        var labelled = layout.Labels.Select(l => l.StationId).ToHashSet(StringComparer.Ordinal);
        return map.Stations.Count(station =>
            !labelled.Contains(station.Id) && NameCleaner.Clean(station.Name, 8).Length > 0
        );
    }

    // a hair smaller, so that boxes that touch do not overlap
    private static LabelBox BoxOf(PlacedLabel label) =>
        new LabelBox(
            label.Corner.X,
            label.Corner.Y,
            label.Corner.X + label.Width,
            label.Corner.Y + label.Height
        ).Grown(-1e-6);
}
