using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.MetroMaps;
using Microsoft.Extensions.Localization;

namespace Leerspoor.MetroLines;

/// <summary>Lays out and draws what a designer wrote, with the map library.</summary>
internal sealed class MapPicture(IStringLocalizer<MetroTexts> texts)
{
    /// <summary>Pixels per cell of the grid that stations stand on.</summary>
    public const int CellSize = 40;

    // whoever carries one station does not ask for another map
    private const double MostMoved = 0.5;

    // Each at least 4.5 : 1 against white, and told apart by letter as well.
    private static readonly string[] Colours =
    [
        "#0b5d57",
        "#a83a1b",
        "#1f4e9c",
        "#7b2d6b",
        "#4b6311",
        "#865000",
        "#3f3d9e",
        "#8a1c3c",
        "#1f6b2e",
        "#5a4632",
    ];

    public static string Colour(MapContent content, MetroLine line) =>
        Colours[content.Lines.ToList().FindIndex(one => one.Key == line.Key) % Colours.Length];

    /// <summary>The layout as text; as near as it can be to a former one, or from nothing when there is none.</summary>
    public static Outcome<string> LayOut(MapContent content, string former, CancellationToken ct)
    {
        if (content.Stations.Count == 0)
            return "";
        LayoutReading.TryRead(former, out var previous, out _);
        return
            MapLayouter.LayOut(Model(content, text => text.Nl), null, previous, ct).Layout
                is { } layout
            ? LayoutJson.Write(layout)
            : MetroLinesRefusals.TooEntangled;
    }

    /// <summary>The layout with one station carried some cells away, which stays where it is put; refused where there is no room for it.</summary>
    public static Outcome<string> Carry(
        MapContent content,
        string former,
        (string Station, int Across, int Down) by,
        CancellationToken ct
    )
    {
        if (
            !LayoutReading.TryRead(former, out var before, out _)
            || before.Stations.FirstOrDefault(s => s.Id == by.Station) is not { } station
        )
            return MetroLinesRefusals.Unknown;
        var wished = station.Carried(by.Across, by.Down);
        var carried = before with
        {
            Stations = [.. before.Stations.Select(s => s == station ? wished : s)],
        };
        var after = MapLayouter
            .LayOut(Model(content, text => text.Nl), new() { Held = [by.Station] }, carried, ct)
            .Layout;
        return
            after?.Stations.First(s => s.Id == by.Station).At == wished.At
            && LayoutMeasures.MovedShare(before, after) <= MostMoved
            ? LayoutJson.Write(after)
            : MetroLinesRefusals.NoRoom;
    }

    /// <summary>An SVG element; null while there is no station.</summary>
    /// <param name="map">What to draw.</param>
    /// <param name="theme">For which ground.</param>
    /// <param name="address">Where a station leads, by its key.</param>
    public string? Draw(Shown map, SvgTheme theme, Func<string, string> address)
    {
        if (!LayoutReading.TryRead(map.Layout, out var layout, out _))
            return null;
        var options = new SvgOptions
        {
            Theme = theme,
            CellSize = CellSize,
            Title = texts["PictureTitle", map.Title.In()],
            Lines = map.Content.Lines.ToDictionary(
                line => line.Key,
                line => Look(map, line, theme),
                StringComparer.Ordinal
            ),
            Stations = map.Content.Stations.ToDictionary(
                station => station.Key,
                station => new StationLink(
                    address(station.Key),
                    Told(map.Content, station),
                    map.Marks.GetValueOrDefault(station.Key),
                    !map.Filter.Shows(map.Content, station)
                ),
                StringComparer.Ordinal
            ),
        };
        return MapSvg.Draw(Model(map.Content, text => text.In()), layout, options);
    }

    /// <summary>A station in one sentence: its name, its lines, its hours.</summary>
    public string Told(MapContent content, Station station)
    {
        var letters = string.Join(", ", content.LinesAt(station.Key).Select(content.Letter));
        return station.Hours is { } hours
            ? texts["StationWithHours", station.Name.In(), letters, Number(hours)]
            : texts["StationOnLines", station.Name.In(), letters];
    }

    public static string Number(decimal number) =>
        number.ToString("0.##", CultureInfo.CurrentCulture);

    private static LineLook Look(Shown map, MetroLine line, SvgTheme theme) =>
        new(
            map.Content.Letter(line),
            theme == SvgTheme.Dark ? null : Colour(map.Content, line),
            !map.Filter.Shows(map.Content, line)
        );

    private static MapModel Model(MapContent content, Func<LocalText, string> word) =>
        new(
            [.. content.Lines.Select(line => new MapLine(line.Key, word(line.Name), line.Stops))],
            [.. content.Stations.Select(s => new MapStation(s.Key, word(s.Name)))]
        );

    /// <summary>What there is to see of a map.</summary>
    internal sealed record Shown(LocalText Title, MapContent Content, string Layout)
    {
        /// <summary>What the reader looks for; the rest is drawn pale.</summary>
        public MapFilter Filter { get; init; } = MapFilter.None;

        /// <summary>What to mark at a station, by its key.</summary>
        public IReadOnlyDictionary<string, StationMark> Marks { get; init; } =
            new Dictionary<string, StationMark>(StringComparer.Ordinal);
    }
}
