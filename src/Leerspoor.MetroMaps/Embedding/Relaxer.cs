using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Embedding;

/// <summary>Stress majorisation, one node at a time, that never adds a crossing and never squeezes a node against an edge.</summary>
internal static class Relaxer
{
    private const double Clear = 0.25;

    internal static Sketch Relax(SketchGraph graph, Sketch start, double[][] distance, int rounds)
    {
        var s = start.Copy();
        for (var round = 0; round < rounds; round++)
        {
            var largest = 0.0;
            for (var v = 0; v < s.Count; v++)
                largest = Math.Max(largest, Step(graph, s, v, Wish(s, distance[v], v)));
            if (largest < 0.03)
                break;
        }
        return s;
    }

    /// <summary>Where the stress of one node is least while the others stand still (Gansner, Koren and North 2004).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double X, double Y) Wish(Sketch s, double[] distance, int v)
    {
        var (sumX, sumY, weights) = (0.0, 0.0, 0.0);
        for (var other = 0; other < s.Count; other++)
        {
            if (other == v)
                continue;
            var (dx, dy) = (s.X[v] - s.X[other], s.Y[v] - s.Y[other]);
            var length = Math.Max(1e-6, Sketch.Length(dx, dy));
            var weight = 1 / (distance[other] * distance[other]);
            var stretch = distance[other] / length;
            sumX += weight * (s.X[other] + dx * stretch);
            sumY += weight * (s.Y[other] + dy * stretch);
            weights += weight;
        }
        return (sumX / weights, sumY / weights);
    }

    /// <summary>Goes to the wish, or half of the way, or a quarter, as far as the drawing stays as it is; returns the way gone.</summary>
    internal static double Step(SketchGraph graph, Sketch s, int v, (double X, double Y) wish)
    {
        var (dx, dy) = (wish.X - s.X[v], wish.Y - s.Y[v]);
        var way = Math.Abs(dx) + Math.Abs(dy);
        if (way < 0.005)
            return 0;
        var crossings = SketchView.CrossingsAt(graph, s, v, s.X[v], s.Y[v]);
        var clear = SketchView.ClearanceAt(graph, s, v, (s.X[v], s.Y[v], Clear));
        for (var part = 1.0; part > 0.1; part /= 2)
        {
            var (x, y) = (s.X[v] + part * dx, s.Y[v] + part * dy);
            if (
                SketchView.ClearanceAt(graph, s, v, (x, y, Clear)) < clear
                || SketchView.CrossingsAt(graph, s, v, x, y) > crossings
            )
                continue;
            (s.X[v], s.Y[v]) = (x, y);
            return part * way;
        }
        return 0;
    }
}
