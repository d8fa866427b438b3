namespace Leerspoor.MetroMaps;

/// <summary>Looks whether a map can be drawn at all, before any work is done. Cost: linear in the input, and it stops at the first limit that is passed.</summary>
internal static class MapCheck
{
    private const int LongestId = 200;
    private const int MostProblems = 20;

    internal static IReadOnlyList<MapProblem> Of(MapModel map, LayoutOptions options)
    {
        var size = Sizes(map, options).ToList();
        return size.Count > 0 ? size : [.. Ids(map).Concat(Stops(map, options)).Take(MostProblems)];
    }

    private static IEnumerable<MapProblem> Sizes(MapModel map, LayoutOptions options)
    {
        if (map.Lines.Count == 0 && map.Stations.Count == 0)
            yield return new(MapProblems.Empty, null, []);
        if (map.Lines.Count > options.MaxLines)
            yield return new(MapProblems.TooManyLines, null, [map.Lines.Count, options.MaxLines]);
        if (map.Stations.Count > options.MaxStations)
            yield return new(
                MapProblems.TooManyStations,
                null,
                [map.Stations.Count, options.MaxStations]
            );
    }

    private static IEnumerable<MapProblem> Ids(MapModel map) =>
        Wrong(map.Lines.Select(line => line.Id), MapProblems.LineTwice)
            .Concat(Wrong(map.Stations.Select(station => station.Id), MapProblems.StationTwice));

    private static IEnumerable<MapProblem> Wrong(IEnumerable<string> ids, string twice)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
            if (string.IsNullOrEmpty(id) || id.Length > LongestId)
                yield return new(MapProblems.BadId, Short(id), [id?.Length ?? 0, LongestId]);
            else if (!seen.Add(id))
                yield return new(twice, Short(id), []);
    }

    private static IEnumerable<MapProblem> Stops(MapModel map, LayoutOptions options)
    {
        var known = map.Stations.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in map.Lines)
        {
            if (line.Stations.Count > options.MaxStops)
            {
                yield return new(
                    MapProblems.TooManyStops,
                    Short(line.Id),
                    [line.Stations.Count, options.MaxStops]
                );
                continue;
            }
            foreach (var id in line.Stations.Distinct(StringComparer.Ordinal))
                if (!known.Contains(id))
                    yield return new(MapProblems.UnknownStation, Short(id), []);
                else
                    calls[id] = calls.GetValueOrDefault(id) + 1;
        }
        foreach (var (id, lines) in calls.OrderBy(call => call.Key, StringComparer.Ordinal))
            if (lines > options.MaxLinesAtStation)
                yield return new(
                    MapProblems.TooManyLinesAtStation,
                    Short(id),
                    [lines, options.MaxLinesAtStation]
                );
    }

    private static string Short(string? id) =>
        id is null ? ""
        : id.Length <= 80 ? id
        : id[..79] + "…";
}
