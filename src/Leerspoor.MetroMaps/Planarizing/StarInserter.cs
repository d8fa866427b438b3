using Leerspoor.MetroMaps.Embedding;

namespace Leerspoor.MetroMaps.Planarizing;

/// <summary>
/// Betters a planar map with crossings: takes a node out with all its edges and puts it back in the face from which they cross least (Clancy, Haythorpe and Newcombe
/// 2019), until no node gains. Cost: per round, nodes times edges times their number of neighbours.
/// </summary>
internal static class StarInserter
{
    private const int Rounds = 8;

    internal static PlanarMap Better(SketchGraph graph, PlanarMap start)
    {
        var map = start;
        for (var round = 0; round < Rounds && map.Crossings > 0; round++)
        {
            var before = map.Crossings;
            for (var node = 0; node < graph.Count && map.Crossings > 0; node++)
                if (Moved(graph, map, node) is { } moved && moved.Crossings <= map.Crossings)
                    map = moved;
            if (map.Crossings == before)
                break;
        }
        return map;
    }

    /// <summary>The map with one node put back where it crosses least; null when the rest does not hang together without it.</summary>
    private static PlanarMap? Moved(SketchGraph graph, PlanarMap start, int node)
    {
        var map = start.Copy();
        map.Remove(node);
        if (
            !map.IsConnected()
            || graph.At[node].Any(e => !map.IsPresent(graph.Edges[e].Other(node)))
        )
            return null;
        var faces = map.Faces();
        var total = new int[faces.First.Length];
        foreach (var edge in graph.At[node])
        {
            var (distance, _) = PathInserter.Ways(map, graph.Edges[edge].Other(node), faces);
            for (var face = 0; face < total.Length; face++)
                total[face] += distance[face];
        }
        var best = Array.IndexOf(total, total.Min());
        var first = graph.At[node][0];
        PathInserter.InsertTo(
            map,
            (graph.Edges[first].Other(node), node),
            (best, PlanarMap.None),
            first
        );
        foreach (var edge in graph.At[node].Skip(1))
            PathInserter.Insert(map, (graph.Edges[edge].Other(node), node), edge);
        return map;
    }
}
