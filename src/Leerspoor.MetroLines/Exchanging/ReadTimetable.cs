using System.Globalization;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>
/// A public timetable (General Transit Feed: <c>routes.txt</c>, <c>trips.txt</c>, <c>stop_times.txt</c>, <c>stops.txt</c> in a zip) as a theme: each route is a
/// line with the stops of its longest trip. Rail comes first; what does not fit on a map is left out.
/// </summary>
internal sealed class ReadTimetable(SafeZip zip)
{
    public const string Stops = "stops.txt";
    private const string Routes = "routes.txt";
    private const string Trips = "trips.txt";
    private const string StopTimes = "stop_times.txt";
    private const long MostBytes = 200L * 1024 * 1024;
    private const int MostRoutes = 5_000;
    private const int MostStops = 50_000;
    private const int TripsPerRoute = 30;

    private sealed record Route(string Id, string Name, int Kind);

    private sealed record Place(string Name, string Parent);

    /// <summary>The theme, without a title, and how many routes there were.</summary>
    public (MapFile File, int Taken, int All) Read()
    {
        var routes = RoutesInOrder();
        var places = Places();
        var longest = LongestTrips(routes);
        var lines = new List<MapFile.Line>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            var stops = WithoutRepeats(longest.GetValueOrDefault(route.Id, []), places);
            if (stops.Count is < 2 or > MetroLine.MostStops || lines.Count == MapContent.MostLines)
                continue;
            if (used.Union(stops, StringComparer.Ordinal).Count() > MapContent.MostStations)
                continue;
            used.UnionWith(stops);
            lines.Add(LineOf(route, lines.Count, stops));
        }

        var keys = used.Order(StringComparer.Ordinal)
            .Index()
            .ToDictionary(s => s.Item, s => $"s{s.Index}", StringComparer.Ordinal);
        return (
            new()
            {
                Lines =
                [
                    .. lines.Select(line =>
                        line with
                        {
                            Stops = [.. line.Stops!.Select(stop => keys[stop!])],
                        }
                    ),
                ],
                Stations = [.. keys.Select(pair => StationOf(pair.Value, pair.Key, places))],
            },
            lines.Count,
            routes.Count
        );
    }

    private static MapFile.Line LineOf(Route route, int at, IReadOnlyList<string?> stops) =>
        new()
        {
            Key = $"l{at}",
            Name = new(Cut(route.Name, MetroLine.NameMaxLength), null),
            Stops = stops,
        };

    private static MapFile.Stop StationOf(
        string key,
        string id,
        Dictionary<string, Place> places
    ) =>
        new()
        {
            Key = key,
            Name = new(
                Cut(
                    places.GetValueOrDefault(id)?.Name is { Length: > 0 } name ? name : id,
                    Station.NameMaxLength
                ),
                null
            ),
        };

    /// <summary>Metro, tram and train before the rest.</summary>
    private List<Route> RoutesInOrder()
    {
        var routes = new List<Route>();
        using var rows = Open(Routes).With(Routes, "route_id");
        while (rows.Next() && routes.Count < MostRoutes)
        {
            var names = new[] { rows["route_short_name"], rows["route_long_name"] };
            var name = string.Join(' ', names.Where(part => part.Length > 0));
            routes.Add(
                new(
                    rows["route_id"],
                    name.Length > 0 ? name : rows["route_id"],
                    Kind(rows["route_type"])
                )
            );
        }
        return
        [
            .. routes
                .DistinctBy(route => route.Id, StringComparer.Ordinal)
                .OrderBy(route => route.Kind),
        ];
    }

    private static int Kind(string type) =>
        type switch
        {
            "1" => 0,
            "0" => 1,
            "2" => 2,
            _ => 3,
        };

    private Dictionary<string, Place> Places()
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        using var rows = Open(Stops).With(Stops, "stop_id", "stop_name");
        while (rows.Next() && places.Count < MostStops)
            places[rows["stop_id"]] = new(rows["stop_name"], rows["parent_station"]);
        return places;
    }

    /// <summary>Of each route the stops of the longest of its first trips.</summary>
    private Dictionary<string, List<string>> LongestTrips(List<Route> routes)
    {
        var routeOf = RouteOfTrips(routes);
        var stops = routeOf.Keys.ToDictionary(
            trip => trip,
            _ => new List<(int Place, string Stop)>(),
            StringComparer.Ordinal
        );
        using var rows = Open(StopTimes).With(StopTimes, "trip_id", "stop_id", "stop_sequence");
        while (rows.Next())
            if (
                stops.TryGetValue(rows["trip_id"], out var trip)
                && trip.Count <= MetroLine.MostStops
                && int.TryParse(
                    rows["stop_sequence"],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var place
                )
            )
                trip.Add((place, rows["stop_id"]));
        return stops
            .GroupBy(trip => routeOf[trip.Key], StringComparer.Ordinal)
            .ToDictionary(
                trips => trips.Key,
                trips =>
                    trips
                        .Select(trip => trip.Value)
                        .MaxBy(trip => trip.Count)!
                        .OrderBy(stop => stop.Place)
                        .Select(stop => stop.Stop)
                        .ToList(),
                StringComparer.Ordinal
            );
    }

    private Dictionary<string, string> RouteOfTrips(List<Route> routes)
    {
        var counts = routes.ToDictionary(route => route.Id, _ => 0, StringComparer.Ordinal);
        var routeOf = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = Open(Trips).With(Trips, "route_id", "trip_id");
        while (rows.Next())
            if (
                counts.TryGetValue(rows["route_id"], out var count)
                && count < TripsPerRoute
                && routeOf.TryAdd(rows["trip_id"], rows["route_id"])
            )
                counts[rows["route_id"]]++;
        return routeOf;
    }

    /// <summary>Platforms are their station.</summary>
    private static List<string> WithoutRepeats(
        IEnumerable<string> stops,
        Dictionary<string, Place> places
    )
    {
        var kept = new List<string>();
        foreach (var stop in stops)
        {
            var station = places.GetValueOrDefault(stop)?.Parent is { Length: > 0 } parent
                ? parent
                : stop;
            if (kept.Count == 0 || kept[^1] != station)
                kept.Add(station);
        }
        return kept;
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(longest - 1)] + "…";

    private CsvRows Open(string part) =>
        zip.Has(part)
            ? new(new StreamReader(zip.Open(part, MostBytes)))
            : throw new FileTroubleException(ExchangeRefusals.NoSheet(part));
}
