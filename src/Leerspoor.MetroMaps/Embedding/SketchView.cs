using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Embedding;

/// <summary>Looks at a sketch: crossings and clearances that a node would have at some place.</summary>
internal static class SketchView
{
    internal static int Crossings(SketchGraph graph, Sketch s)
    {
        var twice = 0;
        for (var v = 0; v < graph.Count; v++)
            twice += CrossingsAt(graph, s, v, s.X[v], s.Y[v]);
        // an edge is looked at from both its ends, and a crossing from both its edges
        return twice / 4;
    }

    /// <summary>How often the edges of <paramref name="node"/> would be crossed if it stood at (x, y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int CrossingsAt(SketchGraph graph, Sketch s, int node, double x, double y)
    {
        var count = 0;
        var (px, py) = (s.X, s.Y);
        foreach (var e in graph.At[node])
        {
            var other = graph.Edges[e].Other(node);
            var (ox, oy) = (px[other], py[other]);
            var (left, right) = (Math.Min(x, ox), Math.Max(x, ox));
            var (top, bottom) = (Math.Min(y, oy), Math.Max(y, oy));
            foreach (var (u, v, _) in graph.Edges)
            {
                if (u == node || v == node || u == other || v == other)
                    continue;
                var (ux, uy, vx, vy) = (px[u], py[u], px[v], py[v]);
                if (
                    (ux < left && vx < left)
                    || (ux > right && vx > right)
                    || (uy < top && vy < top)
                    || (uy > bottom && vy > bottom)
                )
                    continue;
                if (
                    Apart(ox - x, oy - y, ux - x, uy - y, vx - x, vy - y)
                    && Apart(vx - ux, vy - uy, x - ux, y - uy, ox - ux, oy - uy)
                )
                    count++;
            }
        }
        return count;
    }

    /// <summary>
    /// The distance from (x, y) to the nearest edge that does not end at <paramref name="node"/>, squared; edges farther off than the reach are not looked at.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double ClearanceAt(
        SketchGraph graph,
        Sketch s,
        int node,
        (double X, double Y, double Reach) at
    )
    {
        var (x, y, reach) = at;
        var nearest = reach * reach;
        var (px, py) = (s.X, s.Y);
        foreach (var (u, v, _) in graph.Edges)
        {
            if (u == node || v == node)
                continue;
            var (ux, uy, vx, vy) = (px[u], py[u], px[v], py[v]);
            if (
                (ux < x - reach && vx < x - reach)
                || (ux > x + reach && vx > x + reach)
                || (uy < y - reach && vy < y - reach)
                || (uy > y + reach && vy > y + reach)
            )
                continue;
            var (dx, dy) = (vx - ux, vy - uy);
            var along = ((x - ux) * dx + (y - uy) * dy) / Math.Max(1e-12, dx * dx + dy * dy);
            along = Math.Clamp(along, 0, 1);
            var (ax, ay) = (x - ux - along * dx, y - uy - along * dy);
            nearest = Math.Min(nearest, ax * ax + ay * ay);
        }
        return nearest;
    }

    /// <summary>Whether (ax, ay) and (bx, by) lie on different sides of the direction (dx, dy).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Apart(double dx, double dy, double ax, double ay, double bx, double by) =>
        (dx * ay - dy * ax) * (dx * by - dy * bx) < 0;
}
