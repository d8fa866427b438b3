using System.Diagnostics;
using System.Globalization;

namespace Leerspoor.MetroMaps.Bench;

/// <summary>The table of figures over a folder of maps. Wall time and processor time, because a busy machine stretches the first.</summary>
internal static class FigureTable
{
    private const int Rounds = 5;

    internal static void Print(string folder)
    {
        Console.WriteLine(
            "map                lines stations  first ms  ms  cpu ms  bends/line  crossings  foreign  nearest  labels: overlap missing size  cost  ksteps"
        );
        foreach (
            var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
        )
            if (MapJson.TryRead(File.ReadAllText(path), out var map, out var mistake))
                Console.WriteLine(Row(Path.GetFileNameWithoutExtension(path), map));
            else
                Console.WriteLine($"{path}: {mistake}");
    }

    private static string Row(string name, MapModel map)
    {
        var first = Time(map).Wall;
        var runs = Enumerable.Range(0, Rounds).Select(_ => Time(map)).ToList();
        if (MapLayouter.LayOut(map).Layout is not { } layout)
            return $"{name}: refused";
        var m = LayoutMeasures.Of(map, layout);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -18} {map.Lines.Count, 5} {map.Stations.Count, 8} {first, 9:0} {Median(runs.Select(r => r.Wall)), 4:0} {Median(runs.Select(r => r.Cpu)), 6:0} {m.BendWeightPerLine, 10:0.00} {m.Crossings, 9} {m.ForeignPasses, 8} {m.NearestStations, 9:0.00} {m.LabelOverlaps, 14} {m.LabelsMissing, 7} {layout.LetterSize, 5:0.00} {layout.Cost, 5:0} {layout.Work / 1000, 6}"
        );
    }

    internal static (double Wall, double Cpu) Time(MapModel map, MapLayout? previous = null)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        MapLayouter.LayOut(map, null, previous);
        return (
            watch.Elapsed.TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds
        );
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
