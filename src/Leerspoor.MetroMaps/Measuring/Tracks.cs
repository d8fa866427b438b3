namespace Leerspoor.MetroMaps.Measuring;

/// <summary>The hops of a layout, each track once, as something to measure.</summary>
internal sealed class Tracks
{
    private readonly MapLayout _layout;
    private readonly PlacedHop[] _tracks;
    private readonly Dictionary<string, PlacedStation> _stations;

    internal Tracks(MapLayout layout)
    {
        _layout = layout;
        _stations = layout.Stations.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _tracks =
        [
            .. layout.Hops.DistinctBy(hop =>
                string.CompareOrdinal(hop.From, hop.To) < 0
                    ? (hop.From, hop.To)
                    : (hop.To, hop.From)
            ),
        ];
        Hop = _tracks.Length == 0 ? MapLayout.CellsPerHop : Median(_tracks.Select(LengthOf));
    }

    internal double Hop { get; }

    internal int SlantedSegments() =>
        _layout.Hops.SelectMany(Segments).Count(s => !IsOctilinear(s.A, s.B));

    internal double BendWeight() =>
        _layout
            .Hops.GroupBy(hop => hop.LineId, StringComparer.Ordinal)
            .Sum(line => TurnsOf(line.SelectMany(Segments).ToList()));

    internal int ForeignPasses() =>
        _layout.Stations.Sum(station =>
            _tracks.Count(hop =>
                hop.From != station.Id
                && hop.To != station.Id
                && Segments(hop)
                    .Any(s => Geometry.Distance(station, s.A, s.B) < station.Radius - 1e-9)
            )
        );

    internal double NearestStations()
    {
        var nearest = double.PositiveInfinity;
        for (var i = 0; i < _layout.Stations.Count; i++)
        for (var j = i + 1; j < _layout.Stations.Count; j++)
            nearest = Math.Min(
                nearest,
                Geometry.Distance(
                    _layout.Stations[i],
                    _layout.Stations[j].At,
                    _layout.Stations[j].End
                )
            );
        return nearest;
    }

    internal int Crossings()
    {
        var count = 0;
        for (var i = 0; i < _tracks.Length; i++)
        for (var j = i + 1; j < _tracks.Length; j++)
            count += Meetings(_tracks[i], _tracks[j]);
        return count;
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private int Meetings(PlacedHop a, PlacedHop b)
    {
        var points = new HashSet<MapPoint>();
        foreach (var s in Segments(a))
        foreach (var t in Segments(b))
            if (Geometry.Meeting(s, t) is { } point && !IsAtStation(point, a, b))
                points.Add(new(Math.Round(point.X, 3), Math.Round(point.Y, 3)));
        return points.Count;
    }

    private bool IsAtStation(MapPoint point, PlacedHop a, PlacedHop b) =>
        new[] { a.From, a.To, b.From, b.To }.Any(id =>
            Geometry.Distance(_stations[id], point, point) <= _stations[id].Radius
        );

    private static double TurnsOf(List<(MapPoint A, MapPoint B)> segments)
    {
        var turns = 0.0;
        for (var i = 1; i < segments.Count; i++)
        {
            var before = Geometry.Heading(segments[i - 1].A, segments[i - 1].B);
            var turn = (Geometry.Heading(segments[i].A, segments[i].B) - before) & 7;
            turns += Math.Min(turn, 8 - turn);
        }
        return turns;
    }

    private static bool IsOctilinear(MapPoint a, MapPoint b) =>
        a.X == b.X || a.Y == b.Y || Math.Abs(a.X - b.X) == Math.Abs(a.Y - b.Y);

    private static double LengthOf(PlacedHop hop) =>
        Segments(hop).Sum(s => Geometry.Length(s.A.X - s.B.X, s.A.Y - s.B.Y));

    internal static IEnumerable<(MapPoint A, MapPoint B)> Segments(PlacedHop hop) =>
        hop.Points.Zip(hop.Points.Skip(1));
}
