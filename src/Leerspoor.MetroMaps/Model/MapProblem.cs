namespace Leerspoor.MetroMaps;

/// <summary>Why a map is not drawn: a value, because the input is somebody's work and not a bug.</summary>
/// <param name="Code">Stable, one of <see cref="MapProblems"/>; may key a text.</param>
/// <param name="Subject">The id of the line or station it is about (cut to 80 characters), or null when it is about the whole map.</param>
/// <param name="Values">Numbers for a text: what was found and, for a limit, what is allowed.</param>
public sealed record MapProblem(string Code, string? Subject, IReadOnlyList<int> Values)
{
    /// <summary>One line for a log or a console, in English.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            new[] { Code, Subject is null ? "" : $"'{Subject}'", string.Join("/", Values) }.Where(
                part => part.Length > 0
            )
        );
}

/// <summary>The codes of <see cref="MapProblem"/>. They never change.</summary>
public static class MapProblems
{
    /// <summary>There is no line and no station.</summary>
    public const string Empty = "metro-maps.empty";

    /// <summary>More lines than <see cref="LayoutOptions.MaxLines"/>.</summary>
    public const string TooManyLines = "metro-maps.too-many-lines";

    /// <summary>More stations than <see cref="LayoutOptions.MaxStations"/>.</summary>
    public const string TooManyStations = "metro-maps.too-many-stations";

    /// <summary>A line with more stops than <see cref="LayoutOptions.MaxStops"/>.</summary>
    public const string TooManyStops = "metro-maps.too-many-stops";

    /// <summary>A station with more lines than <see cref="LayoutOptions.MaxLinesAtStation"/>.</summary>
    public const string TooManyLinesAtStation = "metro-maps.too-many-lines-at-station";

    /// <summary>A line or station without an id, or with one of more than 200 characters.</summary>
    public const string BadId = "metro-maps.bad-id";

    /// <summary>Two lines with the same id.</summary>
    public const string LineTwice = "metro-maps.line-twice";

    /// <summary>Two stations with the same id.</summary>
    public const string StationTwice = "metro-maps.station-twice";

    /// <summary>A line calls at a station that is not among the stations.</summary>
    public const string UnknownStation = "metro-maps.unknown-station";

    /// <summary>No drawing was found within the work budget: the map is too entangled.</summary>
    public const string TooDense = "metro-maps.too-dense";
}

/// <summary>A layout, or the reasons why there is none; never both, never neither.</summary>
public sealed record LayoutResult
{
    private LayoutResult(MapLayout? layout, IReadOnlyList<MapProblem> problems) =>
        (Layout, Problems) = (layout, problems);

    /// <summary>The layout, or null when the map was refused.</summary>
    public MapLayout? Layout { get; }

    /// <summary>Empty when there is a layout; at most 20 otherwise.</summary>
    public IReadOnlyList<MapProblem> Problems { get; }

    internal static LayoutResult Of(MapLayout layout) => new(layout, []);

    internal static LayoutResult Refused(IReadOnlyList<MapProblem> problems) => new(null, problems);
}
