using Leerspoor.MetroMaps;

namespace Leerspoor.MetroLines.Running;

/// <summary>How far somebody is along a line: done, now, and next. Pure.</summary>
internal static class LineProgress
{
    /// <summary>
    /// A station is done when they were at a meeting of it. Now is the first one after that which still comes; next is the one behind it.
    /// </summary>
    public static IReadOnlyDictionary<string, StationMark> Of(
        MetroLine line,
        IReadOnlyList<ShowMyLine.Moment> moments
    )
    {
        var marks = new Dictionary<string, StationMark>(StringComparer.Ordinal);
        var ahead = new Queue<StationMark>([StationMark.Now, StationMark.Next]);
        foreach (var stop in line.Stops.Distinct(StringComparer.Ordinal))
        {
            var here = moments.Where(moment => moment.Meeting.StationKey == stop).ToList();
            if (here.Exists(moment => moment.Mine?.WasThere == true))
                marks[stop] = StationMark.Done;
            else if (!here.Exists(moment => moment.HasBegun) && ahead.TryDequeue(out var mark))
                marks[stop] = mark;
        }

        return marks;
    }
}
