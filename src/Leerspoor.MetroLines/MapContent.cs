using Leerspoor.Ui;

namespace Leerspoor.MetroLines;

/// <summary>The lines and stations of a theme. Never changed in place; every method gives another one.</summary>
/// <param name="Lines">Their order gives letters and colours.</param>
/// <param name="Stations">Each on at least one line.</param>
internal sealed record MapContent(IReadOnlyList<MetroLine> Lines, IReadOnlyList<Station> Stations)
{
    public const int MostLines = 30;
    public const int MostStations = 250;

    public static readonly MapContent Empty = new([], []);

    public MetroLine? Line(string? key) => Lines.FirstOrDefault(line => line.Key == key);

    public Station? Station(string? key) => Stations.FirstOrDefault(station => station.Key == key);

    public IEnumerable<MetroLine> LinesAt(string station) =>
        Lines.Where(line => line.Stops.Contains(station, StringComparer.Ordinal));

    public bool IsInterchange(Station station) => LinesAt(station.Key).Skip(1).Any();

    /// <summary>A, B ... Z, AA: what a line shows besides its colour.</summary>
    public string Letter(MetroLine line)
    {
        var place = Lines.ToList().FindIndex(one => one.Key == line.Key);
        var last = (char)('A' + (place % 26));
        return place < 26 ? $"{last}" : $"{(char)('A' + (place / 26) - 1)}{last}";
    }

    /// <summary>With this line in the place of the one with its key, or else at the end.</summary>
    public MapContent With(MetroLine line) =>
        Line(line.Key) is null
            ? this with
            {
                Lines = [.. Lines, line],
            }
            : Pruned([.. Lines.Select(one => one.Key == line.Key ? line : one)]);

    public MapContent Without(MetroLine line) =>
        Pruned([.. Lines.Where(one => one.Key != line.Key)]);

    public MapContent Moved(MetroLine line, Shift shift) =>
        this with
        {
            Lines = Lines.Shifted(Lines.ToList().FindIndex(one => one.Key == line.Key), shift),
        };

    /// <summary>With this station in the place of the one with its key.</summary>
    public MapContent With(Station station) =>
        this with
        {
            Stations = [.. Stations.Select(one => one.Key == station.Key ? station : one)],
        };

    /// <summary>A new station as the last one of a line.</summary>
    public MapContent Extended(MetroLine line, Station station) =>
        Inserted(line, line.Stops.Count, station);

    /// <summary>A new station at a place in a line.</summary>
    public MapContent Inserted(MetroLine line, int at, Station station) =>
        (this with { Stations = [.. Stations, station] }).With(
            line with
            {
                Stops = [.. line.Stops.Take(at), station.Key, .. line.Stops.Skip(at)],
            }
        );

    /// <summary>Two stations become one, which keeps the first one's name and the lines of both.</summary>
    public MapContent Merged(Station kept, Station gone) =>
        Pruned([
            .. Lines.Select(line =>
                line with
                {
                    Stops = WithoutRepeats(
                        line.Stops.Select(stop => stop == gone.Key ? kept.Key : stop)
                    ),
                }
            ),
        ]);

    /// <summary>Without the stations that no line calls at.</summary>
    public MapContent Used() => Pruned(Lines);

    private MapContent Pruned(IReadOnlyList<MetroLine> lines)
    {
        var used = lines.SelectMany(line => line.Stops).ToHashSet(StringComparer.Ordinal);
        return new(lines, [.. Stations.Where(station => used.Contains(station.Key))]);
    }

    private static List<string> WithoutRepeats(IEnumerable<string> stops)
    {
        var kept = new List<string>();
        foreach (var stop in stops)
            if (kept.Count == 0 || kept[^1] != stop)
                kept.Add(stop);
        return kept;
    }
}
