using Leerspoor.MetroMaps.Bundling;
using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Measuring;
using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Placing;

/// <summary>
/// Puts the ordinary stations on their tracks: evenly, or where they were, and slid along the track away from other stations, crossings and bends.
/// Cost: stations squared, a few times.
/// </summary>
internal sealed class StopPlacer
{
    private const int Passes = 4;
    private const int Reach = 10;
    private const double Clear = 1.5;
    private const double Cramp = 8;
    private const double OnCrossing = 100;
    private const double Nearest = 0.4;

    // squared cells; at 45 degrees a track comes 0.7 times as near as its crossing
    private const double OffCrossing = 0.45 * 0.45;

    private readonly ChainGraph _graph;
    private readonly TrackRuler[] _rulers;
    private readonly int[][] _marks;
    private readonly IReadOnlyDictionary<int, MapPoint> _before;
    private readonly List<MapPoint> _fixed = [];
    private double _least;

    private StopPlacer(Board board, IReadOnlyDictionary<int, MapPoint> before)
    {
        (_graph, _before) = (board.Graph, before);
        _rulers = [.. board.Tracks.Select(track => new TrackRuler(board, track!))];
        _marks = [.. _graph.Chains.Select((chain, e) => Even(_rulers[e], chain.Inner.Length))];
        for (var v = 0; v < _graph.Nodes.Length; v++)
        for (var i = 0; i < _graph.Nodes[v].Width; i++)
            _fixed.Add(new(board.X[v] + i + board.Left, board.Y[v] + board.Top));
    }

    /// <summary>Places the stations of a part whose every chain has a track.</summary>
    internal static DrawnPart Place(
        Board board,
        IReadOnlyDictionary<int, MapPoint> before,
        LineGraph lines
    )
    {
        var placer = new StopPlacer(board, before);
        placer.StartWhereTheyWere();
        placer._least = placer.HalfHop();
        for (var pass = 0; pass < Passes && placer.Slide(); pass++) { }
        return placer.Drawn(board, BundleOrder.Of(board, lines));
    }

    private static int[] Even(TrackRuler ruler, int inner) =>
        [
            0,
            .. Enumerable.Range(1, inner).Select(i => ruler.MarkAt(ruler.Length * i / (inner + 1))),
            ruler.Marks,
        ];

    private void StartWhereTheyWere()
    {
        for (var e = 0; e < _marks.Length; e++)
        for (var i = 1; i + 1 < _marks[e].Length; i++)
            if (
                Former(e, i) is { } mark
                && Spaced(e, _marks[e][i - 1], mark)
                && (i + 2 == _marks[e].Length || Spaced(e, mark, _marks[e][i + 1]))
            )
                _marks[e][i] = mark;
    }

    private bool Spaced(int chain, int a, int b) =>
        _rulers[chain].LengthAt(b) - _rulers[chain].LengthAt(a) >= 1.2;

    /// <summary>The mark nearest to where a stop was, if its track still runs there.</summary>
    private int? Former(int chain, int stop)
    {
        if (!_before.TryGetValue(_graph.Chains[chain].Inner[stop - 1], out var place))
            return null;
        var ruler = _rulers[chain];
        var mark = Enumerable.Range(0, ruler.Marks + 1).MinBy(m => Squared(ruler.At(m), place));
        return Squared(ruler.At(mark), place) < 0.3 ? mark : null;
    }

    private bool Slide()
    {
        var moved = false;
        for (var e = 0; e < _marks.Length; e++)
        for (var i = 1; i + 1 < _marks[e].Length; i++)
        {
            var best = BestMark(e, i);
            moved |= best != _marks[e][i];
            _marks[e][i] = best;
        }
        return moved;
    }

    private int BestMark(int chain, int stop)
    {
        var (ruler, marks) = (_rulers[chain], _marks[chain]);
        var (low, high) = (ruler.LengthAt(marks[stop - 1]), ruler.LengthAt(marks[stop + 1]));
        var gap = (high - low) / 2;
        var wish = Former(chain, stop) ?? ruler.MarkAt((low + high) / 2);
        var (best, bestValue) = (marks[stop], double.MinValue);
        for (var mark = wish - Reach; mark <= wish + Reach; mark++)
        {
            if (mark <= marks[stop - 1] || mark >= marks[stop + 1])
                continue;
            var length = ruler.LengthAt(mark);
            if (length < low + Nearest * gap || length > high - Nearest * gap)
                continue;
            var clearance = Clearance(chain, stop, mark);
            var value =
                2 * clearance
                - Cramp * Math.Max(0, _least - clearance)
                - (IsOnCrossing(chain, mark) ? OnCrossing : 0)
                - 0.6 * Math.Abs(length - ruler.LengthAt(wish)) / gap
                - (mark % TrackRuler.MarksPerStep == 0 ? 0 : 0.02);
            if (value > bestValue + 1e-9)
                (best, bestValue) = (mark, value);
        }
        return best;
    }

    private double Clearance(int chain, int stop, int mark)
    {
        var ruler = _rulers[chain];
        var at = ruler.At(mark);
        var nearest = Math.Max(Clear, 1.1 * _least);
        nearest *= nearest;
        foreach (var other in _fixed)
            nearest = Math.Min(nearest, Squared(at, other));
        for (var e = 0; e < _marks.Length; e++)
        for (var i = 1; i + 1 < _marks[e].Length; i++)
            if (e != chain || i != stop)
                nearest = Math.Min(nearest, Squared(at, _rulers[e].At(_marks[e][i])));
        foreach (var crossing in ruler.Crossings)
            nearest = Math.Min(nearest, 3 * Squared(at, ruler.At(crossing)));
        return Math.Sqrt(nearest);
    }

    private DrawnPart Drawn(Board board, int[][] order)
    {
        var stations = new List<DrawnStation>();
        for (var v = 0; v < _graph.Nodes.Length; v++)
        {
            var at = new MapPoint(board.X[v] + board.Left, board.Y[v] + board.Top);
            stations.Add(
                new(_graph.Nodes[v].Station, at, at with { X = at.X + _graph.Nodes[v].Width - 1 })
            );
        }
        for (var e = 0; e < _marks.Length; e++)
        for (var i = 1; i + 1 < _marks[e].Length; i++)
        {
            var at = _rulers[e].At(_marks[e][i]);
            stations.Add(new(_graph.Chains[e].Inner[i - 1], at, at));
        }
        var crossings = Enumerable.Range(0, _marks.Length).Sum(board.Crossings) / 2;
        return new([.. stations], [.. _graph.Chains.Select((_, e) => Drawn(e, order[e]))])
        {
            Cost = board.TotalCost() + (crossings * (Weights.Crossing - board.CrossingWeight)),
            Tight = [.. Cramped(stations).Concat(OnCrossings()).Distinct()],
            Crossings = crossings,
        };
    }

    /// <summary>The chains of stations that are closer together than half the median hop.</summary>
    private IEnumerable<int> Cramped(List<DrawnStation> stations)
    {
        var least = HalfHop();
        var chains = ChainsAt();
        for (var i = 0; i < stations.Count; i++)
        for (var j = i + 1; j < stations.Count; j++)
            if (Distance(stations[i], stations[j]) < least)
                foreach (var chain in Between(chains[i], chains[j]))
                    yield return chain;
    }

    /// <summary>Half the median hop.</summary>
    private double HalfHop() =>
        Tracks.Median(
            _marks.SelectMany(
                (marks, e) =>
                    marks
                        .Skip(1)
                        .Select(
                            (mark, i) => _rulers[e].LengthAt(mark) - _rulers[e].LengthAt(marks[i])
                        )
            )
        ) / 2;

    /// <summary>Per station, nodes first, the chains that it is on.</summary>
    private int[][] ChainsAt() =>
        [
            .. _graph.Nodes.Select(node => node.Chains),
            .. _graph.Chains.SelectMany((chain, e) => chain.Inner.Select(_ => new[] { e })),
        ];

    /// <summary>What joins two stations; otherwise the chains of the plain stops among them.</summary>
    private static IEnumerable<int> Between(int[] a, int[] b) =>
        a.Intersect(b).Any() ? a.Intersect(b)
        : a.Length == 1 && b.Length == 1 ? a.Concat(b)
        : a.Length <= b.Length ? a
        : b;

    /// <summary>The chains with a stop so near to a crossing of its track that the other track touches it.</summary>
    private IEnumerable<int> OnCrossings() =>
        Enumerable
            .Range(0, _marks.Length)
            .Where(e => Array.Exists(_marks[e][1..^1], mark => IsOnCrossing(e, mark)));

    private bool IsOnCrossing(int chain, int mark)
    {
        var at = _rulers[chain].At(mark);
        return Array.Exists(
            _rulers[chain].Crossings,
            crossing => Squared(at, _rulers[chain].At(crossing)) < OffCrossing
        );
    }

    /// <summary>Between two dots or pills; pills lie flat.</summary>
    private static double Distance(DrawnStation a, DrawnStation b)
    {
        var dx = Math.Max(0, Math.Max(a.At.X - b.End.X, b.At.X - a.End.X));
        return Math.Sqrt(dx * dx + (a.At.Y - b.At.Y) * (a.At.Y - b.At.Y));
    }

    private DrawnChain Drawn(int e, int[] lines)
    {
        var chain = _graph.Chains[e];
        int[] walk = [_graph.Nodes[chain.U].Station, .. chain.Inner, _graph.Nodes[chain.V].Station];
        var hops = Enumerable
            .Range(0, chain.Hops)
            .Select(i => _rulers[e].Between(_marks[e][i], _marks[e][i + 1]));
        return new(walk, [.. hops], lines);
    }

    private static double Squared(MapPoint a, MapPoint b) =>
        (a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y);
}
