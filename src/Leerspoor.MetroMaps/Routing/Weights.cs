namespace Leerspoor.MetroMaps.Routing;

/// <summary>
/// What a drawing costs, in twentieths so that all sums are whole numbers: bends 1 / 2.4 / 5 for 45 / 90 / 135 degrees, a crossing 12, a cell too short 4, a cell too
/// long 0.6. A straight cell is 12 long, a diagonal one 17.
/// </summary>
internal static class Weights
{
    internal const int Scale = 20;
    internal const int Straight = 12;
    internal const int Diagonal = 17;
    internal const int Crossing = 12 * Scale;

    /// <summary>Per cell away from home for a held node: more than everything else together.</summary>
    internal const int Held = 1000 * Scale;
    internal const int Unrouted = 150 * Scale;

    /// <summary>Per other station whose neighbouring cell a track uses: keeps tracks off stations, and room for labels.</summary>
    internal const int NearStation = 7;

    /// <summary>Per cell of another track next to a cell of this one: spreads tracks evenly.</summary>
    internal const int NearTrack = 1;

    /// <summary>Per pair of tracks that leave a station only 45 degrees apart.</summary>
    internal const int Narrow = 5;

    // a line that turns back in a station (fourth entry) is allowed there, but not on the way
    private static readonly int[] LineTurns = [0, 20, 48, 100, 180];

    internal static int LineTurn(int eighths) => LineTurns[eighths];

    /// <summary>What a bend of some eighths of a turn costs on a track with some lines; further lines count for less than the first.</summary>
    internal static int Bend(int eighths, int lines)
    {
        var weight = 14 + 6 * Math.Min(lines, 8);
        return eighths switch
        {
            0 => 0,
            1 => weight,
            2 => weight * 12 / 5,
            _ => weight * 5,
        };
    }

    internal static int WishedLength(int hops) => hops * MapLayout.CellsPerHop * Straight;

    /// <summary>The cost of a length against the wished one; far too short costs four times more.</summary>
    internal static int Length(int length, int wished)
    {
        if (length >= wished)
            return length - wished;
        var severe = Math.Max(0, wished * 3 / 4 - length);
        return ((wished - length) * 20 + severe * 80) / 3;
    }
}
