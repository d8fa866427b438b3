using FsCheck;
using FsCheck.Fluent;

namespace Leerspoor.MetroMaps.Tests;

/// <summary>Random maps: lines that share stations, rings, revisits, parts that hang together with nothing.</summary>
internal static class RandomMaps
{
    // the same maps in every run: a layout is a search, and a new map that it does badly is news, not a reason to stop others
    internal const ulong Seed = 2026;
    internal const ulong Gamma = 11;

    internal static Arbitrary<MapModel> Up(int lines, int stations) =>
        Gen.Choose(1, lines)
            .SelectMany(l =>
                Gen.Choose(Math.Min(stations, 2 + l), Math.Min(stations, 4 + 8 * l))
                    .SelectMany(s => Gen.Choose(0, 1_000_000).Select(seed => Make(l, s, seed)))
            )
            .ToArbitrary();

    internal static MapModel Make(int lines, int stations, int seed)
    {
        var random = new Random(seed);
        var made = new List<MapLine>();
        var shared = random.Next(2, 8);
        for (var i = 0; i < lines; i++)
        {
            var stops = new List<string>();
            var length = random.Next(2, 10);
            var at = random.Next(stations);
            for (var j = 0; j < length; j++)
            {
                stops.Add("s" + at);
                at = random.Next(shared) == 0 ? random.Next(stations) : (at + 1) % stations;
            }
            if (random.Next(6) == 0)
                stops.Add(stops[0]);
            made.Add(new("L" + i, "Lijn " + i, stops));
        }
        return new(
            made,
            [.. Enumerable.Range(0, stations).Select(i => new MapStation("s" + i, Name(random, i)))]
        );
    }

    private static string Name(Random random, int i) =>
        random.Next(4) switch
        {
            0 => $"Station {i}",
            1 => $"Verdieping kwaliteitszorg {i}",
            2 => $"Arbeidsmarktregio-overstijgende samenwerking {i}",
            _ => $"S{i}",
        };
}
