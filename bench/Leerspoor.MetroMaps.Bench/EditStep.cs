using System.Text.Json;

namespace Leerspoor.MetroMaps.Bench;

/// <summary>One operation of an edit script on a map.</summary>
internal static class EditStep
{
    internal static MapModel Apply(MapModel map, JsonElement step) =>
        step.GetProperty("op").GetString() switch
        {
            "insertStation" => Known(map, step.GetProperty("station"))
                .OnLine(step, (stops, at) => stops.Insert(at, Id(step.GetProperty("station")))),
            "insertExisting" => map.OnLine(
                step,
                (stops, at) => stops.Insert(at, step.GetProperty("stationId").GetString()!)
            ),
            "removeStation" => Pruned(map.OnLine(step, (stops, at) => stops.RemoveAt(at))),
            "swapStations" => map.OnLine(
                step,
                (stops, at) => (stops[at], stops[at + 1]) = (stops[at + 1], stops[at])
            ),
            "renameStation" => Renamed(map, step),
            "addLine" => WithLine(map, step),
            "removeLine" => Pruned(
                map with
                {
                    Lines = [.. map.Lines.Where(l => l.Id != step.GetProperty("line").GetString())],
                }
            ),
            var other => throw new InvalidDataException($"No operation {other}."),
        };

    private static MapModel OnLine(
        this MapModel map,
        JsonElement step,
        Action<List<string>, int> change
    )
    {
        var id = step.GetProperty("line").GetString();
        var lines = map.Lines.ToList();
        var i = lines.FindIndex(line => line.Id == id);
        var stops = lines[i].Stations.ToList();
        change(stops, step.GetProperty("at").GetInt32());
        lines[i] = lines[i] with { Stations = stops };
        return map with { Lines = lines };
    }

    private static MapModel WithLine(MapModel map, JsonElement step)
    {
        foreach (var station in step.GetProperty("stations").EnumerateArray())
            map = Known(map, station);
        var line = step.GetProperty("line");
        var stops = line.GetProperty("stations").EnumerateArray().Select(s => s.GetString()!);
        return map with
        {
            Lines =
            [
                .. map.Lines,
                new(Id(line), line.GetProperty("name").GetString()!, [.. stops]),
            ],
        };
    }

    private static MapModel Known(MapModel map, JsonElement station) =>
        map with
        {
            Stations =
            [
                .. map.Stations,
                new(Id(station), station.GetProperty("name").GetString()!),
            ],
        };

    private static MapModel Renamed(MapModel map, JsonElement step)
    {
        var id = step.GetProperty("station").GetString();
        var name = step.GetProperty("name").GetString()!;
        return map with
        {
            Stations = [.. map.Stations.Select(s => s.Id == id ? s with { Name = name } : s)],
        };
    }

    private static MapModel Pruned(MapModel map)
    {
        var used = map.Lines.SelectMany(l => l.Stations).ToHashSet(StringComparer.Ordinal);
        return map with { Stations = [.. map.Stations.Where(s => used.Contains(s.Id))] };
    }

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;
}
