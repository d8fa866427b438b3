using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps;

/// <summary>
/// How a map is laid out. The defaults are good for 1 to 40 lines. A value outside its range is a bug of the caller and throws
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public sealed record LayoutOptions
{
    /// <summary>All defaults.</summary>
    public static LayoutOptions Default { get; } = new();

    /// <summary>The seed of all chance, 0 to 1,000,000; the same seed gives the same map on every machine. Default 1.</summary>
    public int Seed
    {
        get;
        init => field = Within(value, 0, 1_000_000);
    } = 1;

    /// <summary>
    /// Steps that the search may take from one first drawing, 10,000 to 100,000,000; a layout tries at most eight of those, and a node that was begun may take so many
    /// steps more. Counted, not timed, so that a slow machine gives the same map. A step is one cell looked at while routing, about 0.1 microsecond. Default
    /// 6,000,000; small maps stop long before.
    /// </summary>
    public long WorkBudget
    {
        get;
        init => field = Within(value, 10_000, 100_000_000);
    } = 6_000_000;

    /// <summary>How many first sketches are tried, 1 to 32. Default 6.</summary>
    public int Starts
    {
        get;
        init => field = Within(value, 1, 32);
    } = 6;

    /// <summary>What it costs to move a station one cell away from where the previous layout had it, 0 to 20. Default 1.5.</summary>
    public double Stability
    {
        get;
        init => field = Within(value, 0, 20);
    } = 1.5;

    /// <summary>The largest number of lines that is accepted, 1 to 500. Default 100.</summary>
    public int MaxLines
    {
        get;
        init => field = Within(value, 1, 500);
    } = 100;

    /// <summary>The largest number of stations that is accepted, 2 to 2,000. Default 600.</summary>
    public int MaxStations
    {
        get;
        init => field = Within(value, 2, 2_000);
    } = 600;

    /// <summary>The largest number of stops of one line that is accepted, 2 to 1,000. Default 100.</summary>
    public int MaxStops
    {
        get;
        init => field = Within(value, 2, 1_000);
    } = 100;

    /// <summary>The largest number of lines at one station that is accepted, 1 to 500. Default 60.</summary>
    public int MaxLinesAtStation
    {
        get;
        init => field = Within(value, 1, 500);
    } = 60;

    /// <summary>Rows of text that a label may have, 1 to 6; a longer name is cut with an ellipsis. Default 4.</summary>
    public int LabelRows
    {
        get;
        init => field = Within(value, 1, 6);
    } = 4;

    /// <summary>
    /// Ids of stations that stay exactly where the previous layout has them, such as one that is being dragged; their neighbours go around. A station without a
    /// previous place is not held. Default none.
    /// </summary>
    public IReadOnlyCollection<string> Held { get; init; } = [];

    private static T Within<T>(T value, T lowest, T highest, [CallerMemberName] string? name = null)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, lowest, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, highest, name);
        return value;
    }
}
