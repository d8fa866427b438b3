using System.Globalization;
using System.Text.Json;

namespace Leerspoor.MetroMaps.Bench;

/// <summary>
/// Plays edit scripts (<c>*.edits.json</c>: a base map in the folder above, and a list of operations) and prints how much of the map moves per step.
/// </summary>
internal static class EditTable
{
    internal static void Print(string folder)
    {
        foreach (
            var path in Directory
                .EnumerateFiles(folder, "*.edits.json")
                .Order(StringComparer.Ordinal)
        )
            Play(folder, path);
    }

    private static void Play(string folder, string path)
    {
        using var script = JsonDocument.Parse(File.ReadAllText(path));
        var basePath = Path.Combine(
            folder,
            "..",
            script.RootElement.GetProperty("base").GetString()!
        );
        if (!MapJson.TryRead(File.ReadAllText(basePath), out var map, out _))
            return;
        var layout = MapLayouter.LayOut(map).Layout!;
        var moved = new List<double>();
        var times = new List<(double Wall, double Cpu)>();
        foreach (var step in script.RootElement.GetProperty("ops").EnumerateArray())
        {
            map = EditStep.Apply(map, step);
            times.Add(FigureTable.Time(map, layout));
            var next = MapLayouter.LayOut(map, null, layout).Layout!;
            var m = LayoutMeasures.Of(map, next);
            moved.Add(LayoutMeasures.MovedShare(layout, next));
            Print(step.GetProperty("op").GetString()!, moved[^1], times[^1], m);
            layout = next;
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(path)}: median moved {FigureTable.Median(moved):P0}, mean {moved.Average():P0}, median step {FigureTable.Median(times.Select(t => t.Wall)):0} ms, cpu {FigureTable.Median(times.Select(t => t.Cpu)):0} ms"
            )
        );
    }

    private static void Print(
        string op,
        double moved,
        (double Wall, double Cpu) time,
        LayoutMeasures m
    ) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {op, -16} moved {moved, 6:P0} {time.Wall, 5:0} ms cpu {time.Cpu, 5:0} ms  bends/line {m.BendWeightPerLine:0.00} crossings {m.Crossings} foreign {m.ForeignPasses} nearest {m.NearestStations:0.00} label overlaps {m.LabelOverlaps}"
            )
        );
}
