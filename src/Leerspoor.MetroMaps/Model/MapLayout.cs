namespace Leerspoor.MetroMaps;

/// <summary>
/// A drawn map in grid cells: x to the right, y downwards; a hop is nominally <see cref="CellsPerHop"/> cells. Invariants: every segment of every hop is a
/// multiple of 45 degrees, no hop comes within a station's radius of a station it does not call at, and no two stations are closer than half the median hop.
/// Serves as the <c>previous</c> of a next layout.
/// </summary>
public sealed record MapLayout
{
    /// <summary>The length of an ordinary hop in cells.</summary>
    public const int CellsPerHop = 2;

    /// <summary>Every station once, in ordinal order of id.</summary>
    public required IReadOnlyList<PlacedStation> Stations { get; init; }

    /// <summary>Per line its hops in the order of travel; lines in ordinal order of id.</summary>
    public required IReadOnlyList<PlacedHop> Hops { get; init; }

    /// <summary>Where lines show their letter: one or two per line, on its track.</summary>
    public IReadOnlyList<PlacedLetter> Letters { get; init; } = [];

    /// <summary>At most one label per station, in ordinal order of station id; stations without a name have none.</summary>
    public required IReadOnlyList<PlacedLabel> Labels { get; init; }

    /// <summary>The height of the letters of most labels, in cells.</summary>
    public required double LetterSize { get; init; }

    /// <summary>What the layout costs by the weights of the package's README; lower is better. Labels are not in it.</summary>
    public required double Cost { get; init; }

    /// <summary>How often two tracks cross outside a station; parallel lines on one track count once.</summary>
    public required int Crossings { get; init; }

    /// <summary>Counted steps that the search took, of <see cref="LayoutOptions.WorkBudget"/>.</summary>
    public required long Work { get; init; }
}

/// <summary>A place on the map in cells. A multiple of 1/8, so exact in binary and in JSON.</summary>
public readonly record struct MapPoint(double X, double Y);

/// <summary>A station on the map: a dot, or a pill from <paramref name="At"/> to <paramref name="End"/> when more than eight tracks meet there.</summary>
/// <param name="Id">The station's id.</param>
/// <param name="At">The middle of the dot, or of the pill's left end.</param>
/// <param name="End">The middle of the pill's right end; equals <paramref name="At"/> for a dot.</param>
/// <param name="Radius">In cells; no foreign track comes closer.</param>
public sealed record PlacedStation(string Id, MapPoint At, MapPoint End, double Radius);

/// <summary>One hop of one line: the middle of the track, shared by all lines that run there.</summary>
/// <param name="LineId">The line.</param>
/// <param name="From">The station it leaves.</param>
/// <param name="To">The station it reaches.</param>
/// <param name="Points">At least two points, both ends included; consecutive segments differ in direction.</param>
/// <param name="Slot">Place among the parallel lines, 0 = leftmost seen in the direction of travel.</param>
/// <param name="Slots">How many lines run in parallel here.</param>
public sealed record PlacedHop(
    string LineId,
    string From,
    string To,
    IReadOnlyList<MapPoint> Points,
    int Slot,
    int Slots
);

/// <summary>Where a line shows its letter; the middle of a badge <see cref="Size"/> cells high and wide, before the line's place in a bundle is added.</summary>
public sealed record PlacedLetter(string LineId, MapPoint At)
{
    /// <summary>Height and width in cells.</summary>
    public const double Size = 0.42;
}

/// <summary>A station's name on the map: an upright box with the rows of text in it.</summary>
/// <param name="StationId">Whose name it is.</param>
/// <param name="Rows">The wrapped text; the last row ends in an ellipsis when the name was too long.</param>
/// <param name="Corner">Upper left corner of the box.</param>
/// <param name="Width">In cells; an estimate from the letters, on the safe side for common sans-serif typefaces.</param>
/// <param name="Height">In cells.</param>
/// <param name="Anchor">How the rows are aligned within the box.</param>
public sealed record PlacedLabel(
    string StationId,
    IReadOnlyList<string> Rows,
    MapPoint Corner,
    double Width,
    double Height,
    LabelAnchor Anchor
)
{
    /// <summary>The height of its letters, in cells: the map's, or a little less where room is scarce.</summary>
    public required double LetterSize { get; init; }
}

/// <summary>Alignment of the rows of a label.</summary>
public enum LabelAnchor
{
    /// <summary>Against the left side: the label stands right of its station.</summary>
    Start,

    /// <summary>Centred: the label stands above or below its station.</summary>
    Middle,

    /// <summary>Against the right side: the label stands left of its station.</summary>
    End,
}
