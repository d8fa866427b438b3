namespace Leerspoor.MetroMaps.Embedding;

/// <summary>Turns a sketch so that its edges lie best along the eight directions, and wide rather than high.</summary>
internal static class Turner
{
    // cosine and sine of 7.5 degrees: twelve turns make a quarter
    private const double Cosine = 0.991444861373810;
    private const double Sine = 0.130526192220052;

    internal static Sketch Turn(SketchGraph graph, Sketch start)
    {
        var (best, bestCost) = (start, double.MaxValue);
        var turned = start;
        for (var i = 0; i < 12; i++, turned = Turned(turned))
            foreach (var candidate in new[] { turned, Quarter(turned) })
            {
                var cost = Slant(graph, candidate) + 0.6 * Tallness(candidate);
                if (cost < bestCost - 1e-9)
                    (best, bestCost) = (candidate, cost);
            }
        return best;
    }

    private static Sketch Turned(Sketch s) =>
        new(
            [.. s.X.Select((x, i) => x * Cosine - s.Y[i] * Sine)],
            [.. s.X.Select((x, i) => x * Sine + s.Y[i] * Cosine)]
        );

    private static Sketch Quarter(Sketch s) => new([.. s.Y.Select(y => -y)], s.X);

    /// <summary>How far the edges are from multiples of 45 degrees, 0 to 1: the smallest of |dx|, |dy| and their difference against the length.</summary>
    private static double Slant(SketchGraph graph, Sketch s)
    {
        var (slant, total) = (0.0, 1e-9);
        foreach (var (u, v, length) in graph.Edges)
        {
            var (dx, dy) = (Math.Abs(s.X[u] - s.X[v]), Math.Abs(s.Y[u] - s.Y[v]));
            var off = Math.Min(Math.Min(dx, dy), Math.Abs(dx - dy) * 0.7071);
            slant += length * off / Math.Max(1e-9, Sketch.Length(dx, dy));
            total += length;
        }
        return slant / total / 0.3827;
    }

    private static double Tallness(Sketch s)
    {
        var (width, height) = (s.X.Max() - s.X.Min() + 1, s.Y.Max() - s.Y.Min() + 1);
        return Math.Max(0, height / width - 0.6);
    }
}
