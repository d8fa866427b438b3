using Leerspoor.MetroMaps.Planarizing;

namespace Leerspoor.MetroMaps.Embedding;

/// <summary>
/// Sketches for few crossings: branches that hang on the rest by one edge are taken off, since they can always be hung back without a crossing; what remains is
/// small, so it can be started many times, until one start has no crossing. Cost: starts times core nodes squared.
/// </summary>
internal sealed class CoreSketcher(SketchGraph graph, double[][] distance, Chance chance)
{
    private const int StartWork = 8_000;
    private static readonly double[] Reaches = [0.9, 0.6, 0.35, 0.15, 0.06];

    internal Sketch Draw()
    {
        var branches = Branches();
        var core = Enumerable.Range(0, graph.Count).Except(branches.Select(b => b.Node)).ToArray();
        var drawn = DrawCore(core);
        var s = new Sketch(new double[graph.Count], new double[graph.Count]);
        for (var i = 0; i < core.Length; i++)
            (s.X[core[i]], s.Y[core[i]]) = (drawn.X[i], drawn.Y[i]);
        branches.Reverse();
        // until it is hung up, a branch is a point on its parent and crosses nothing
        foreach (var (node, parent, _) in branches)
            (s.X[node], s.Y[node]) = (s.X[parent], s.Y[parent]);
        foreach (var branch in branches)
            HangUp(s, branch);
        return Relaxer.Relax(graph, s, distance, 25);
    }

    /// <summary>Nodes with one edge left, in the order in which they come off.</summary>
    private List<(int Node, int Parent, double Length)> Branches()
    {
        var degree = graph.At.Select(at => at.Length).ToArray();
        var off = new bool[graph.Count];
        var branches = new List<(int, int, double)>();
        var ends = new Queue<int>(Enumerable.Range(0, graph.Count).Where(v => degree[v] == 1));
        while (ends.TryDequeue(out var v))
        {
            var edge = Array.Find(graph.At[v], e => !off[graph.Edges[e].Other(v)]);
            var parent = graph.Edges[edge].Other(v);
            if (degree[v] != 1 || branches.Count == graph.Count - 1)
                continue;
            off[v] = true;
            branches.Add((v, parent, graph.Edges[edge].Length));
            if (--degree[parent] == 1)
                ends.Enqueue(parent);
        }
        return branches;
    }

    private Sketch DrawCore(int[] core)
    {
        var number = new int[graph.Count];
        Array.Fill(number, -1);
        for (var i = 0; i < core.Length; i++)
            number[core[i]] = i;
        var edges = graph
            .Edges.Where(e => number[e.U] >= 0 && number[e.V] >= 0)
            .Select(e => new SketchEdge(number[e.U], number[e.V], e.Length));
        var small = new SketchGraph(core.Length, [.. edges]);
        var far = core.Select(a => core.Select(b => distance[a][b]).ToArray()).ToArray();
        var (best, fewest) = (StressSketcher.Draw(far, chance), int.MaxValue);
        var starts = Math.Clamp(StartWork / (core.Length * core.Length + 1), 3, 80);
        for (var i = 0; i < starts && fewest > 0; i++)
        {
            var drawn = i == 0 ? best : StressSketcher.Draw(far, chance);
            drawn = Untangler.Untangle(small, drawn, chance, 12);
            var crossings = SketchView.Crossings(small, drawn);
            if (crossings < fewest)
                (best, fewest) = (drawn, crossings);
        }
        if (fewest == 0)
            return best;
        var planar = PlanarEmbedder.Embed(small, far, (chance, fewest));
        return planar is not null && SketchView.Crossings(small, planar) < fewest ? planar : best;
    }

    /// <summary>Puts a branch next to its parent: as far out as it crosses nothing, where most room is.</summary>
    private void HangUp(Sketch s, (int Node, int Parent, double Length) branch)
    {
        var (node, parent, length) = branch;
        var (best, bestCost) = ((s.X[parent], s.Y[parent]), double.MaxValue);
        foreach (var reach in Reaches)
        {
            foreach (var (dx, dy) in Untangler.Compass)
            {
                var x = s.X[parent] + reach * length * dx;
                var y = s.Y[parent] + reach * length * dy;
                var room = Math.Min(1, Math.Sqrt(Room(s, branch, x, y)));
                var cost = 10 * SketchView.CrossingsAt(graph, s, node, x, y) - room - 0.3 * reach;
                if (cost < bestCost)
                    (best, bestCost) = ((x, y), cost);
            }
            if (bestCost < 0)
                break;
        }
        (s.X[node], s.Y[node]) = best;
    }

    /// <summary>How near the nearest other node is, and how near the edges that share the parent; squared.</summary>
    private double Room(Sketch s, (int Node, int Parent, double Length) branch, double x, double y)
    {
        var nearest = SketchView.ClearanceAt(graph, s, branch.Node, (x, y, 1));
        for (var v = 0; v < graph.Count; v++)
        {
            var (dx, dy) = (s.X[v] - x, s.Y[v] - y);
            if (v != branch.Node)
                nearest = Math.Min(nearest, dx * dx + dy * dy);
        }
        return nearest;
    }
}
