namespace Leerspoor.MetroMaps.Contracting;

/// <summary>
/// The map as numbers. Stations and lines are numbered in ordinal order of their ids, so the order of the input and the names decide nothing.
/// </summary>
internal sealed record LineGraph
{
    internal required string[] StationIds { get; init; }

    internal required string[] LineIds { get; init; }

    /// <summary>Per line its stops, without a stop directly after itself.</summary>
    internal required int[][] Stops { get; init; }

    /// <summary>Per station its neighbours in ascending order, each with the lines that run there.</summary>
    internal required Neighbour[][] Around { get; init; }

    internal int Count => StationIds.Length;

    internal static LineGraph Of(MapModel map)
    {
        var stations = map.Stations.Select(s => s.Id).Order(StringComparer.Ordinal).ToArray();
        var lines = map.Lines.OrderBy(l => l.Id, StringComparer.Ordinal).ToArray();
        var stops = lines.Select(line => StopsOf(line, stations)).ToArray();
        return new()
        {
            StationIds = stations,
            LineIds = [.. lines.Select(line => line.Id)],
            Stops = stops,
            Around = AroundOf(stations.Length, stops),
        };
    }

    internal int[] LinesBetween(int a, int b) =>
        Array.Find(Around[a], neighbour => neighbour.Station == b)!.Lines;

    private static int[] StopsOf(MapLine line, string[] stations)
    {
        var stops = new List<int>();
        foreach (var id in line.Stations)
        {
            var stop = Array.BinarySearch(stations, id, StringComparer.Ordinal);
            if (stops.Count == 0 || stops[^1] != stop)
                stops.Add(stop);
        }
        return [.. stops];
    }

    private static Neighbour[][] AroundOf(int count, int[][] stops)
    {
        var around = new SortedDictionary<int, SortedSet<int>>[count];
        for (var i = 0; i < count; i++)
            around[i] = [];
        for (var line = 0; line < stops.Length; line++)
        for (var i = 0; i + 1 < stops[line].Length; i++)
        {
            Add(around[stops[line][i]], stops[line][i + 1], line);
            Add(around[stops[line][i + 1]], stops[line][i], line);
        }
        return
        [
            .. around.Select(nb => nb.Select(n => new Neighbour(n.Key, [.. n.Value])).ToArray()),
        ];
    }

    private static void Add(SortedDictionary<int, SortedSet<int>> around, int other, int line)
    {
        if (!around.TryGetValue(other, out var lines))
            around[other] = lines = [];
        lines.Add(line);
    }
}

/// <summary>A station one hop away, and the lines that run there in ascending order.</summary>
internal sealed record Neighbour(int Station, int[] Lines);
