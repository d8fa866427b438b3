using Leerspoor.MetroMaps.Contracting;

namespace Leerspoor.MetroMaps.Returning;

/// <summary>What a previous layout still says about the stations of a map: where they were, and how the track ran between two of them.</summary>
internal sealed class FormerLayout
{
    // a previous layout from outside could be as large as it likes; a grid costs memory
    private const double LargestSide = 1500;
    private const int MostRemoved = 3;

    private readonly Dictionary<string, MapPoint> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, MapPoint[]>> _tracks = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _present;

    private FormerLayout(LineGraph graph, MapLayout? previous, IReadOnlyCollection<string> held)
    {
        _present = graph.StationIds.ToHashSet(StringComparer.Ordinal);
        if (previous is null || IsTooLarge(previous))
            return;
        foreach (var station in previous.Stations)
            _places.TryAdd(station.Id, station.At);
        foreach (var hop in previous.Hops.Where(hop => hop.Points.Count >= 2))
        {
            Keep(hop.From, hop.To, [.. hop.Points]);
            Keep(hop.To, hop.From, [.. hop.Points.Reverse()]);
        }
        for (var i = 0; i < graph.Count; i++)
            if (_places.TryGetValue(graph.StationIds[i], out var place))
                Places[i] = place;
        Held = [.. Places.Keys.Where(i => held.Contains(graph.StationIds[i]))];
    }

    /// <summary>Where stations of the map were, by their number.</summary>
    internal Dictionary<int, MapPoint> Places { get; } = [];

    /// <summary>Which of them stay exactly there.</summary>
    internal HashSet<int> Held { get; } = [];

    internal static FormerLayout Of(
        LineGraph graph,
        MapLayout? previous,
        IReadOnlyCollection<string> held
    ) => new(graph, previous, held);

    /// <summary>How the track ran from one station to another, directly or past stations that are gone; null when it did not.</summary>
    internal MapPoint[]? Track(string from, string to)
    {
        var found = new List<(string Station, MapPoint[] Points)> { (from, []) };
        for (
            int i = 0, end = 1, depth = 0;
            i < end && depth <= MostRemoved;
            end = found.Count, depth++
        )
        for (; i < end; i++)
        {
            if (!_tracks.TryGetValue(found[i].Station, out var next))
                continue;
            foreach (var (station, points) in next)
                if (station == to)
                    return [.. found[i].Points, .. points];
                else if (!_present.Contains(station) && found.TrueForAll(f => f.Station != station))
                    found.Add((station, [.. found[i].Points, .. points]));
        }
        return null;
    }

    private void Keep(string from, string to, MapPoint[] points)
    {
        if (!_tracks.TryGetValue(from, out var tracks))
            _tracks[from] = tracks = new(StringComparer.Ordinal);
        tracks.TryAdd(to, points);
    }

    private static bool IsTooLarge(MapLayout layout)
    {
        if (layout.Stations.Count == 0)
            return true;
        var points = layout
            .Stations.Select(s => s.At)
            .Concat(layout.Hops.SelectMany(h => h.Points));
        var (left, top) = (double.MaxValue, double.MaxValue);
        var (right, bottom) = (double.MinValue, double.MinValue);
        foreach (var (x, y) in points)
        {
            if (
                !double.IsFinite(x)
                || !double.IsFinite(y)
                || Math.Abs(x) > 1e6
                || Math.Abs(y) > 1e6
            )
                return true;
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }
        return right - left > LargestSide || bottom - top > LargestSide;
    }
}
