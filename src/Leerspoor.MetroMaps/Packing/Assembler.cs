using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Placing;

namespace Leerspoor.MetroMaps.Packing;

/// <summary>Makes one layout of the packed parts: every station, and every hop of every line with its place among the parallel lines.</summary>
internal static class Assembler
{
    private const double PillTrim = 0.25;
    private const double StopRadius = 0.2;
    private const double InterchangeRadius = 0.29;

    internal static MapLayout Assemble(LineGraph graph, DrawnPart[] parts, (int Dx, int Dy)[] moves)
    {
        var stations = new PlacedStation[graph.Count];
        var tracks = new Dictionary<(int From, int To), Shared>();
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var (station, at, end) in parts[i].Stations)
                stations[station] = new(
                    graph.StationIds[station],
                    Moved(at, moves[i]),
                    Moved(end, moves[i]),
                    IsInterchange(graph, station) ? InterchangeRadius : StopRadius
                );
            foreach (var chain in parts[i].Chains)
                for (var hop = 0; hop < chain.Hops.Length; hop++)
                    tracks[(chain.Walk[hop], chain.Walk[hop + 1])] = new(
                        Trimmed(
                            [.. chain.Hops[hop].Select(point => Moved(point, moves[i]))],
                            stations[chain.Walk[hop]],
                            stations[chain.Walk[hop + 1]]
                        ),
                        chain.Lines
                    );
        }
        return new()
        {
            Stations = stations,
            Hops = [.. HopsOf(graph, tracks)],
            Labels = [],
            LetterSize = 0,
            Cost = parts.Sum(part => part.Cost) / (double)Routing.Weights.Scale,
            Crossings = parts.Sum(part => part.Crossings),
            Work = parts.Sum(part => part.Work),
        };
    }

    private static IEnumerable<PlacedHop> HopsOf(
        LineGraph graph,
        Dictionary<(int From, int To), Shared> tracks
    )
    {
        for (var line = 0; line < graph.Stops.Length; line++)
        {
            var stops = graph.Stops[line];
            for (var i = 0; i + 1 < stops.Length; i++)
            {
                var forward = tracks.TryGetValue((stops[i], stops[i + 1]), out var shared);
                shared ??= tracks[(stops[i + 1], stops[i])];
                var slot = Array.IndexOf(shared.Lines, line);
                yield return new(
                    graph.LineIds[line],
                    graph.StationIds[stops[i]],
                    graph.StationIds[stops[i + 1]],
                    forward ? shared.Points : shared.Reversed,
                    forward ? slot : shared.Lines.Length - 1 - slot,
                    shared.Lines.Length
                );
            }
        }
    }

    /// <summary>Also a plain stop of parallel lines: its dot must cover the bundle.</summary>
    private static bool IsInterchange(LineGraph graph, int station) =>
        graph.Around[station].SelectMany(neighbour => neighbour.Lines).Distinct().Skip(1).Any();

    /// <summary>A track from above or below ends a quarter of a cell from the middle of a pill, inside its edge, so that the pill has room for a name.</summary>
    private static MapPoint[] Trimmed(MapPoint[] points, PlacedStation from, PlacedStation to)
    {
        if (from.At != from.End)
            points[0] = Inwards(points[0], points[1]);
        if (to.At != to.End)
            points[^1] = Inwards(points[^1], points[^2]);
        return points;
    }

    private static MapPoint Inwards(MapPoint end, MapPoint next) =>
        next.X == end.X ? end with { Y = end.Y + Math.Sign(next.Y - end.Y) * PillTrim } : end;

    private static MapPoint Moved(MapPoint point, (int Dx, int Dy) move) =>
        new(point.X + move.Dx, point.Y + move.Dy);

    private sealed record Shared(MapPoint[] Points, int[] Lines)
    {
        internal MapPoint[] Reversed { get; } = [.. Points.Reverse()];
    }
}
