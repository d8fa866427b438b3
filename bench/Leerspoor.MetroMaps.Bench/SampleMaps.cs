using Leerspoor.MetroMaps.Embedding;

namespace Leerspoor.MetroMaps.Bench;

/// <summary>Our own maps to measure with: lines that share some stations, from a seed.</summary>
internal static class SampleMaps
{
    private static readonly string[] Forms =
    [
        "Workshop",
        "Praktijkdag",
        "Verdieping",
        "Masterclass",
        "Kennismaken met",
        "Aan de slag met",
        "Bedrijfsbezoek",
    ];

    private static readonly string[] Themes =
    [
        "warmtepompen",
        "robotica",
        "kwaliteitszorg",
        "veilig werken",
        "datagestuurd onderhoud",
        "laadinfrastructuur",
        "samenwerken in de keten",
        "3D-printen",
    ];

    internal static IEnumerable<(string Name, MapModel Map)> All() =>
        [
            ("sample-03x12", Make(3, 12, 7)),
            ("sample-06x28", Make(6, 28, 1)),
            ("sample-12x60", Make(12, 60, 2)),
            ("sample-12x60-b", Make(12, 60, 3)),
            ("sample-24x110", Make(24, 110, 4)),
            ("sample-40x300", Make(40, 300, 5)),
        ];

    internal static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, map) in All())
            File.WriteAllText(Path.Combine(folder, name + ".json"), MapJson.Write(map));
    }

    /// <summary>Lines of 4 to 9 stops; now and then a line calls at a station of an earlier one.</summary>
    internal static MapModel Make(int lines, int stations, int seed)
    {
        var chance = new Chance(seed);
        var made = new List<MapLine>();
        var used = 0;
        for (var i = 0; i < lines; i++)
        {
            var length = Math.Clamp(stations / lines + chance.Next(5) - 1, 3, 9);
            var stops = new List<string>();
            for (var j = 0; j < length; j++)
                if (used > 8 && (used >= stations || chance.Next(5) == 0))
                    AddShared(stops, chance.Next(used));
                else
                    stops.Add("s" + used++);
            made.Add(
                new("L" + i, Forms[i % Forms.Length] + " " + Themes[i % Themes.Length], stops)
            );
        }
        return new(
            made,
            [.. Enumerable.Range(0, used).Select(i => new MapStation("s" + i, Name(i)))]
        );
    }

    private static void AddShared(List<string> stops, int station)
    {
        if (!stops.Contains("s" + station, StringComparer.Ordinal))
            stops.Add("s" + station);
    }

    private static string Name(int i) =>
        $"{Forms[i % Forms.Length]} {Themes[i / 3 % Themes.Length]}";
}
