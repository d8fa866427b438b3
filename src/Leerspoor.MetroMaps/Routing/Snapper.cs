using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Embedding;

namespace Leerspoor.MetroMaps.Routing;

/// <summary>Puts the nodes of a sketch on the grid: the busiest first, each on the nearest cell that is two cells away from the others.</summary>
internal static class Snapper
{
    internal static Board Snap(ChainGraph graph, GridSketch sketch, int homeWeight)
    {
        var widest = graph.Nodes.Max(node => node.Width);
        // a wide pill needs room for itself, and for what hangs on its ends
        var (places, margin) = (sketch.Places, 7 + widest);
        var left = (int)Math.Floor(places.X.Min()) - margin;
        var top = (int)Math.Floor(places.Y.Min()) - margin;
        var board = new Board(
            graph,
            (int)Math.Ceiling(places.X.Max()) - left + margin,
            (int)Math.Ceiling(places.Y.Max()) - top + margin
        )
        {
            HomeWeight = homeWeight,
            CrossingWeight = sketch.CrossingWeight,
            Apart = sketch.Apart,
            Held = sketch.Held,
            Left = left,
            Top = top,
        };
        for (var v = 0; v < graph.Nodes.Length; v++)
            if (sketch.Homes[v] is { } home)
                board.Homes[v] = new(home.X - left, home.Y - top);
        foreach (var v in Order(graph, sketch))
            SnapOne(board, v, places.X[v] - left, places.Y[v] - top);
        return board;
    }

    private static IEnumerable<int> Order(ChainGraph graph, GridSketch sketch) =>
        Enumerable
            .Range(0, graph.Nodes.Length)
            .OrderByDescending(v => sketch.Held.Length > 0 && sketch.Held[v])
            .ThenByDescending(v => sketch.Homes[v] is not null)
            .ThenByDescending(v => graph.Nodes[v].Chains.Length)
            .ThenBy(v => v);

    private static void SnapOne(Board board, int node, double x, double y)
    {
        var middle = board.Homes[node] is null ? (board.Graph.Nodes[node].Width - 1) / 2.0 : 0;
        var (wishX, wishY) = (x - middle, y);
        var (column, row) = ((int)Math.Round(wishX), (int)Math.Round(wishY));
        var reach = Math.Max(board.Grid.Width, board.Grid.Height);
        for (var radius = 1; radius <= reach; radius += 2)
        {
            var (bestX, bestY, best) = (0, 0, double.MaxValue);
            for (var cy = row - radius; cy <= row + radius; cy++)
            for (var cx = column - radius; cx <= column + radius; cx++)
            {
                var off = (cx - wishX) * (cx - wishX) + (cy - wishY) * (cy - wishY);
                if (off < best && board.Fits(node, cx, cy))
                    (bestX, bestY, best) = (cx, cy, off);
            }
            if (best == double.MaxValue)
                continue;
            board.Place(node, bestX, bestY);
            return;
        }
        throw new InvalidOperationException("The grid has no room for its own nodes.");
    }
}

/// <summary>A sketch in cells, and the cells where the previous layout had nodes (null for new ones).</summary>
internal sealed record GridSketch(Sketch Places, MapPoint?[] Homes)
{
    internal int CrossingWeight { get; init; } = Weights.Crossing;

    internal int Apart { get; init; } = 2;

    /// <summary>Which nodes do not leave home; empty when none is held.</summary>
    internal bool[] Held { get; init; } = [];
}
