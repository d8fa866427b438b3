using System.Globalization;
using Leerspoor.MetroMaps.Labelling;

namespace Leerspoor.MetroMaps.Drawing;

/// <summary>A map, its layout and how it is to look: answers what the writer asks, with every text made safe for XML.</summary>
internal sealed class Picture
{
    private const int LongestText = 400;
    private const double Margin = 0.9;

    private readonly Dictionary<string, int> _lineNumbers;
    private readonly Dictionary<string, string> _stationNames;
    private readonly ILookup<string, string> _linesAt;

    internal Picture(MapModel map, MapLayout layout, SvgOptions options)
    {
        (Map, Layout, Options) = (map, layout, options);
        Palette = Palette.Of(options.Theme);
        _lineNumbers = map
            .Lines.Select((line, i) => (line.Id, i))
            .ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        _stationNames = map.Stations.ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal);
        _linesAt = map
            .Lines.SelectMany(line =>
                line.Stations.Distinct(StringComparer.Ordinal).Select(stop => (stop, line.Id))
            )
            .ToLookup(pair => pair.stop, pair => pair.Id, StringComparer.Ordinal);
        Frame = FrameOf(layout);
    }

    internal MapModel Map { get; }

    internal MapLayout Layout { get; }

    internal SvgOptions Options { get; }

    internal Palette Palette { get; }

    /// <summary>What the picture shows, in cells.</summary>
    internal LabelBox Frame { get; }

    internal int LineNumber(string line) => _lineNumbers[line];

    internal string LineName(string line) =>
        $"{Letter(line)} {Clean(Map.Lines[LineNumber(line)].Name)}".TrimEnd();

    internal IEnumerable<string> LinesAt(string station) => _linesAt[station];

    internal string StationName(string station) => Clean(_stationNames[station]);

    internal bool IsFadedLine(string line) => Options.Lines.GetValueOrDefault(line)?.Faded is true;

    internal bool IsFaded(string station) =>
        Options.Stations.GetValueOrDefault(station)?.Faded is true;

    internal string Colour(string line) =>
        IsFadedLine(line) ? Palette.Pale
        : Options.Lines.GetValueOrDefault(line)?.Colour is { } colour && IsColour(colour) ? colour
        : Palette.Lines[LineNumber(line) % Palette.Lines.Length];

    /// <summary>A, B, ... Z, AA, AB, ... unless the caller has a letter.</summary>
    internal string Letter(string line)
    {
        if (Options.Lines.GetValueOrDefault(line)?.Letter is { } own)
            return NameCleaner.Clean(own, 3);
        var number = LineNumber(line);
        var last = ((char)('A' + number % 26)).ToString();
        return number < 26 ? last : (char)('A' + number / 26 - 1) + last;
    }

    internal string Title =>
        Clean(Options.Title ?? string.Join(", ", Map.Lines.Select(l => LineName(l.Id))));

    internal string Description =>
        Clean(
            Options.Description
                ?? string.Join(
                    "; ",
                    Map.Lines.Select(line =>
                        $"{LineName(line.Id)}: {string.Join(", ", line.Stations.Select(StationName))}"
                    )
                ),
            100_000
        );

    internal string StationTitle(string station) =>
        Clean(
            Options.Stations.GetValueOrDefault(station)?.Title
                ?? $"{StationName(station)} ({string.Join(", ", LinesAt(station).Select(Letter))})"
        );

    internal StationMark Mark(string station) =>
        Options.Stations.GetValueOrDefault(station)?.Mark ?? StationMark.None;

    /// <summary>Where a station leads; only places that cannot run anything.</summary>
    internal string? Href(string station)
    {
        if (IsFaded(station))
            return null;
        if (Options.Stations.GetValueOrDefault(station) is not { } link)
            return "#station-" + Uri.EscapeDataString(station);
        var href = link.Href;
        var local = href.StartsWith('#') || (href.StartsWith('/') && !href.StartsWith("//"));
        var web =
            Uri.TryCreate(href, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
        return (local || web) && !href.Any(char.IsControl) ? href : null;
    }

    internal string Number(double cells) =>
        (cells * Options.CellSize).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Clean(string text, int longest = LongestText) =>
        NameCleaner.Clean(text, longest);

    private static bool IsColour(string colour) =>
        colour.Length == 7
        && colour[0] == '#'
        && colour.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;

    private static LabelBox FrameOf(MapLayout layout)
    {
        var points = layout
            .Stations.SelectMany(s => new[] { s.At, s.End })
            .Concat(layout.Hops.SelectMany(hop => hop.Points))
            .Concat(layout.Labels.Select(label => label.Corner))
            .Concat(
                layout.Labels.Select(label => new MapPoint(
                    label.Corner.X + label.Width,
                    label.Corner.Y + label.Height
                ))
            )
            .ToList();
        return new LabelBox(
            points.Min(p => p.X),
            points.Min(p => p.Y),
            points.Max(p => p.X),
            points.Max(p => p.Y)
        ).Grown(Margin);
    }
}
