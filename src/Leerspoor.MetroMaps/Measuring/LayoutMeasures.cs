using Leerspoor.MetroMaps.Measuring;

namespace Leerspoor.MetroMaps;

/// <summary>
/// What can be measured about a layout, for tests, benchmarks and designers. The unit of distance is the hop: the median length of the drawn hops.
/// </summary>
public sealed record LayoutMeasures
{
    /// <summary>The median length of a drawn hop, in cells; the unit of the other distances.</summary>
    public required double Hop { get; init; }

    /// <summary>Segments that are no multiple of 45 degrees. Always 0.</summary>
    public required int SlantedSegments { get; init; }

    /// <summary>Turns of lines in units of 45 degrees, in stations too, divided by the number of lines.</summary>
    public required double BendWeightPerLine { get; init; }

    /// <summary>Pairs of station and hop where the hop comes within the station's radius without calling there. Always 0.</summary>
    public required int ForeignPasses { get; init; }

    /// <summary>The distance between the two nearest stations, in hops. At least 0.5.</summary>
    public required double NearestStations { get; init; }

    /// <summary>Points where tracks meet outside stations; parallel lines count once.</summary>
    public required int Crossings { get; init; }

    /// <summary>Overlaps of a label with another label, a foreign station or a track. 0 on maps of up to 12 lines.</summary>
    public required int LabelOverlaps { get; init; }

    /// <summary>Stations with a name and without a label. 0 on maps of up to 12 lines.</summary>
    public required int LabelsMissing { get; init; }

    /// <summary>Measures a layout. Cost: stations times hops.</summary>
    public static LayoutMeasures Of(MapModel map, MapLayout layout)
    {
        var tracks = new Tracks(layout);
        return new()
        {
            Hop = tracks.Hop,
            SlantedSegments = tracks.SlantedSegments(),
            BendWeightPerLine = tracks.BendWeight() / Math.Max(1, map.Lines.Count),
            ForeignPasses = tracks.ForeignPasses(),
            NearestStations = tracks.NearestStations() / tracks.Hop,
            Crossings = tracks.Crossings(),
            LabelOverlaps = LabelMeasures.Overlaps(layout),
            LabelsMissing = LabelMeasures.Missing(map, layout),
        };
    }

    /// <summary>The share of the stations in both layouts that moved more than half a hop, apart from a shift of the whole map. 0 to 1.</summary>
    public static double MovedShare(MapLayout before, MapLayout after)
    {
        var places = before.Stations.ToDictionary(s => s.Id, s => s.At, StringComparer.Ordinal);
        var moves = after
            .Stations.Where(s => places.ContainsKey(s.Id))
            .Select(s => (X: s.At.X - places[s.Id].X, Y: s.At.Y - places[s.Id].Y))
            .ToList();
        if (moves.Count == 0)
            return 0;
        var (x, y) = (Tracks.Median(moves.Select(m => m.X)), Tracks.Median(moves.Select(m => m.Y)));
        var half = new Tracks(after).Hop / 2;
        return moves.Count(m =>
                Math.Sqrt((m.X - x) * (m.X - x) + (m.Y - y) * (m.Y - y)) > half + 1e-9
            ) / (double)moves.Count;
    }
}
