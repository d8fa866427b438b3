namespace Leerspoor.MetroMaps.Embedding;

/// <summary>
/// Pulls every edge towards the nearest of the eight directions and its own length, by turns choosing directions and moving nodes to the mean of what their edges
/// want; never adds a crossing. What then stands on the grid needs few bends.
/// </summary>
internal static class OctilinearPull
{
    internal static Sketch Pull(SketchGraph graph, Sketch start, int rounds)
    {
        var s = start.Copy();
        for (var round = 0; round < rounds; round++)
        {
            var largest = 0.0;
            for (var v = 0; v < graph.Count; v++)
                largest = Math.Max(largest, Relaxer.Step(graph, s, v, Wish(graph, s, v)));
            if (largest < 0.02)
                break;
        }
        return s;
    }

    private static (double X, double Y) Wish(SketchGraph graph, Sketch s, int v)
    {
        var (sumX, sumY, weights) = (0.0, 0.0, 0.0);
        foreach (var e in graph.At[v])
        {
            var other = graph.Edges[e].Other(v);
            var (x, y) = Straightened(s.X[v] - s.X[other], s.Y[v] - s.Y[other]);
            var length = Sketch.Length(x, y);
            // half of the way to the wished length, so that lengths settle while directions are chosen
            var scale = (1 + graph.Edges[e].Length / Math.Max(1e-6, length)) / 2;
            var weight = 1 / graph.Edges[e].Length;
            sumX += weight * (s.X[other] + x * scale);
            sumY += weight * (s.Y[other] + y * scale);
            weights += weight;
        }
        return (sumX / weights, sumY / weights);
    }

    private static (double X, double Y) Straightened(double dx, double dy)
    {
        var (ax, ay) = (Math.Abs(dx), Math.Abs(dy));
        // tan 22.5 degrees divides the directions
        if (ay < 0.4142 * ax)
            return (dx, 0);
        if (ax < 0.4142 * ay)
            return (0, dy);
        var half = (ax + ay) / 2;
        return (dx < 0 ? -half : half, dy < 0 ? -half : half);
    }
}
