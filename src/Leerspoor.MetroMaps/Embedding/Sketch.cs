namespace Leerspoor.MetroMaps.Embedding;

/// <summary>
/// Places for the nodes of one part, in hops, before there is a grid. The arrays belong to one stage at a time: a stage takes a <see cref="Copy"/> and hands it on.
/// Only +, -, *, / and square roots touch them, which IEEE 754 defines to the last bit; sines and powers differ between machines.
/// </summary>
internal sealed record Sketch(double[] X, double[] Y)
{
    internal int Count => X.Length;

    internal Sketch Copy() => new([.. X], [.. Y]);

    internal double Distance(int a, int b) => Length(X[a] - X[b], Y[a] - Y[b]);

    internal static double Length(double dx, double dy) => Math.Sqrt(dx * dx + dy * dy);
}

/// <summary>What a sketch draws: nodes joined by straight edges with a wished length in hops. Chains, or pieces of chains between crossings.</summary>
internal sealed record SketchGraph(int Count, SketchEdge[] Edges)
{
    internal int[][] At { get; } = IncidenceOf(Count, Edges);

    private static int[][] IncidenceOf(int count, SketchEdge[] edges)
    {
        var at = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var e = 0; e < edges.Length; e++)
        {
            at[edges[e].U].Add(e);
            at[edges[e].V].Add(e);
        }
        return [.. at.Select(list => list.ToArray())];
    }
}

/// <summary>A straight edge of a sketch.</summary>
internal readonly record struct SketchEdge(int U, int V, double Length)
{
    internal int Other(int node) => U == node ? V : U;
}
