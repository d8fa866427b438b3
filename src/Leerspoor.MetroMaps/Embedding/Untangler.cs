using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Embedding;

/// <summary>Moves nodes with crossed edges to places with fewer crossings. Cost: per round, crossed nodes times 32 places times edges.</summary>
internal static class Untangler
{
    private const double CrossingCost = 3;

    // an edge that passes a node nearer than this is too near
    private const double Beside = 0.6;
    private static readonly double[] Radii = [0.5, 1.0, 1.6, 2.5];

    // unit vectors at multiples of 22.5 degrees, written out because sines differ between machines
    internal static readonly (double X, double Y)[] Compass =
    [
        (1, 0),
        (0.92388, 0.38268),
        (0.70711, 0.70711),
        (0.38268, 0.92388),
        (0, 1),
        (-0.38268, 0.92388),
        (-0.70711, 0.70711),
        (-0.92388, 0.38268),
        (-1, 0),
        (-0.92388, -0.38268),
        (-0.70711, -0.70711),
        (-0.38268, -0.92388),
        (0, -1),
        (0.38268, -0.92388),
        (0.70711, -0.70711),
        (0.92388, -0.38268),
    ];

    internal static Sketch Untangle(SketchGraph graph, Sketch start, Chance chance, int rounds)
    {
        var s = start.Copy();
        for (var round = 0; round < rounds; round++)
        {
            var moved = false;
            for (var v = 0; v < graph.Count; v++)
            {
                var crossings = SketchView.CrossingsAt(graph, s, v, s.X[v], s.Y[v]);
                if (crossings > 0 || round == 0)
                    moved |= Move(graph, s, (v, crossings), chance, CrossingCost);
            }
            if (!moved)
                break;
        }
        return s;
    }

    /// <summary>Moves every node to where it is at ease, as long as no edges cross that did not; for a drawing that is squeezed in places.</summary>
    internal static Sketch Ease(SketchGraph graph, Sketch start, Chance chance, int rounds)
    {
        var s = start.Copy();
        for (var round = 0; round < rounds; round++)
        for (var v = 0; v < graph.Count; v++)
            Move(graph, s, (v, SketchView.CrossingsAt(graph, s, v, s.X[v], s.Y[v])), chance, 1000);
        return s;
    }

    private static bool Move(
        SketchGraph graph,
        Sketch s,
        (int Node, int Crossings) at,
        Chance chance,
        double crossingCost
    )
    {
        var v = at.Node;
        var best = at.Crossings * crossingCost + Discomfort(graph, s, v, s.X[v], s.Y[v]) - 1e-6;
        var (bestX, bestY, moved) = (s.X[v], s.Y[v], false);
        var (centreX, centreY, reach) = Neighbourhood(graph, s, v);
        for (var k = 0; k < (at.Crossings > 0 ? 32 : 8); k++)
        {
            var direction = Compass[(k * 2 + chance.Next(2)) % 16];
            var radius = reach * Radii[k / 8] * (0.6 + 0.8 * chance.Next());
            var x = (k % 2 == 0 ? centreX : s.X[v]) + radius * direction.X;
            var y = (k % 2 == 0 ? centreY : s.Y[v]) + radius * direction.Y;
            var cost = Discomfort(graph, s, v, x, y);
            if (cost < best)
                cost += crossingCost * SketchView.CrossingsAt(graph, s, v, x, y);
            if (cost < best)
                (best, bestX, bestY, moved) = (cost, x, y, true);
        }
        (s.X[v], s.Y[v]) = (bestX, bestY);
        return moved;
    }

    private static (double X, double Y, double Reach) Neighbourhood(
        SketchGraph graph,
        Sketch s,
        int v
    )
    {
        var (x, y, reach) = (0.0, 0.0, 0.0);
        foreach (var e in graph.At[v])
        {
            var other = graph.Edges[e].Other(v);
            x += s.X[other];
            y += s.Y[other];
            reach += graph.Edges[e].Length;
        }
        var count = graph.At[v].Length;
        return (x / count, y / count, reach / count);
    }

    /// <summary>Edges of a wrong length, nodes too near, foreign edges too near.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Discomfort(SketchGraph graph, Sketch s, int v, double x, double y)
    {
        var cost = 0.0;
        var (px, py) = (s.X, s.Y);
        foreach (var e in graph.At[v])
        {
            var other = graph.Edges[e].Other(v);
            var stretch = Sketch.Length(x - s.X[other], y - s.Y[other]) / graph.Edges[e].Length - 1;
            cost += stretch * stretch;
        }
        for (var other = 0; other < graph.Count; other++)
        {
            if (other == v)
                continue;
            var (dx, dy) = (x - px[other], y - py[other]);
            var squared = dx * dx + dy * dy;
            if (squared < 1)
                cost += 1.5 * (1 - squared);
        }
        foreach (var (a, b, _) in graph.Edges)
        {
            if (a == v || b == v)
                continue;
            var (ax, ay, bx, by) = (px[a], py[a], px[b], py[b]);
            if (
                (ax < x - Beside && bx < x - Beside)
                || (ax > x + Beside && bx > x + Beside)
                || (ay < y - Beside && by < y - Beside)
                || (ay > y + Beside && by > y + Beside)
            )
                continue;
            var (dx, dy) = (bx - ax, by - ay);
            var squared = dx * dx + dy * dy;
            var along = (x - ax) * dx + (y - ay) * dy;
            if (along <= 0 || along >= squared)
                continue;
            var height = Math.Abs((x - ax) * dy - (y - ay) * dx) / Math.Sqrt(squared);
            if (height < Beside)
                cost += (Beside - height) * 2;
        }
        return cost;
    }
}
