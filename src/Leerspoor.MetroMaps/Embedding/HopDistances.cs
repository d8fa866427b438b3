using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Embedding;

/// <summary>Shortest distances between all nodes of a sketch (Dijkstra from each). Cost: nodes times edges times a logarithm.</summary>
internal static class HopDistances
{
    internal static double[][] Of(SketchGraph graph) =>
        [.. Enumerable.Range(0, graph.Count).Select(source => From(graph, source))];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] From(SketchGraph graph, int source)
    {
        var distance = new double[graph.Count];
        Array.Fill(distance, double.MaxValue);
        distance[source] = 0;
        var queue = new PriorityQueue<int, double>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var v, out var d))
        {
            if (d > distance[v])
                continue;
            foreach (var e in graph.At[v])
            {
                var other = graph.Edges[e].Other(v);
                var next = d + graph.Edges[e].Length;
                if (next >= distance[other])
                    continue;
                distance[other] = next;
                queue.Enqueue(other, next);
            }
        }
        return distance;
    }
}
