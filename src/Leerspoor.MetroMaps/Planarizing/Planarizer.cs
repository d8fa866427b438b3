using Leerspoor.MetroMaps.Embedding;

namespace Leerspoor.MetroMaps.Planarizing;

/// <summary>
/// Draws a connected graph into a planar map, after Demoucron, Malgrange and Pertuiset (1964): what is not drawn falls apart into fragments; the fragment with the
/// fewest faces to lie in goes first. A planar graph gets no crossing. In another graph, a path of a fragment that fits no face crosses as few edges as it can.
/// Cost: edges squared.
/// </summary>
internal sealed class Planarizer
{
    private readonly SketchGraph _graph;
    private readonly PlanarMap _map;
    private readonly bool[] _drawn;

    private Planarizer(SketchGraph graph)
    {
        (_graph, _map) = (graph, new(graph.Count));
        _drawn = new bool[graph.Edges.Length];
    }

    /// <summary>The map of a connected graph with at least one edge and no two edges between the same nodes.</summary>
    internal static PlanarMap Planarize(SketchGraph graph)
    {
        var planarizer = new Planarizer(graph);
        planarizer._map.Join(
            (graph.Edges[0].U, PlanarMap.None),
            (graph.Edges[0].V, PlanarMap.None),
            0
        );
        planarizer._drawn[0] = true;
        while (planarizer.Fragments() is { Count: > 0 } fragments)
            planarizer.DrawOne(fragments);
        return planarizer._map;
    }

    private void DrawOne(List<Fragment> fragments)
    {
        var faces = FacesOf();
        var (best, fewest, within) = (fragments[0], int.MaxValue, PlanarMap.None);
        foreach (var fragment in fragments)
        {
            var fitting = faces.Count(face => fragment.Attachments.IsSubsetOf(face.Nodes));
            // a fragment that fits nowhere waits until the others are drawn
            if (fitting == 0 || fitting >= fewest)
                continue;
            (best, fewest) = (fragment, fitting);
            within = faces.Find(face => fragment.Attachments.IsSubsetOf(face.Nodes)).Half;
        }
        DrawPath(PathOf(best), within);
    }

    /// <summary>Draws a path inside the face of a half edge, or anywhere when there is no such face.</summary>
    private void DrawPath(List<(int Edge, int To)> path, int within)
    {
        var start = _graph.Edges[path[0].Edge].Other(path[0].To);
        var (first, last) =
            within < 0
                ? (_map.Around(start).First(), PlanarMap.None)
                : Corners((start, path[^1].To), within);
        var at = (Vertex: start, Corner: first);
        foreach (var (edge, to) in path)
        {
            _drawn[edge] = true;
            if (!_map.IsPresent(to))
                _map.Join(at, (to, PlanarMap.None), edge);
            else if (within < 0)
                PathInserter.Insert(_map, (at.Vertex, to), edge);
            else
                _map.Join(at, (to, last), edge);
            at = (to, _map.Around(to).First());
        }
    }

    /// <summary>
    /// The corners of two nodes with the shortest way along a face between them: a node has several where other parts hang on it, and these stay together then.
    /// </summary>
    private (int First, int Last) Corners((int U, int V) ends, int within)
    {
        var walk = new List<int>();
        for (var half = within; walk.Count == 0 || half != within; half = _map.Onward(half))
            walk.Add(half);
        var (best, shortest) = ((PlanarMap.None, PlanarMap.None), int.MaxValue);
        for (var i = 0; i < walk.Count; i++)
        for (var j = 0; j < walk.Count && _map.From(walk[i]) == ends.U; j++)
        {
            var way = Math.Min(Math.Abs(i - j), walk.Count - Math.Abs(i - j));
            if (_map.From(walk[j]) == ends.V && way < shortest)
                (best, shortest) = ((walk[i], walk[j]), way);
        }
        return shortest < int.MaxValue
            ? best
            : (walk.Find(half => _map.From(half) == ends.U), PlanarMap.None);
    }

    private List<(int Half, HashSet<int> Nodes)> FacesOf()
    {
        var (of, first) = _map.Faces();
        var faces = first.Select(half => (half, Nodes: new HashSet<int>())).ToList();
        for (var half = 0; half < of.Length; half++)
            if (of[half] >= 0)
                faces[of[half]].Nodes.Add(_map.From(half));
        return faces;
    }

    /// <summary>What is not drawn: single edges between drawn nodes, and nodes that hang together with the edges around them.</summary>
    private List<Fragment> Fragments()
    {
        var fragments = new List<Fragment>();
        var seen = (bool[])_drawn.Clone();
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start])
                continue;
            var fragment = new Fragment(start, [], []);
            var edges = new Queue<int>([start]);
            seen[start] = true;
            while (edges.TryDequeue(out var edge))
            {
                fragment.Edges.Add(edge);
                foreach (var node in new[] { _graph.Edges[edge].U, _graph.Edges[edge].V })
                    if (_map.IsPresent(node))
                        fragment.Attachments.Add(node);
                    else
                        foreach (var next in _graph.At[node].Where(next => !seen[next]))
                        {
                            seen[next] = true;
                            edges.Enqueue(next);
                        }
            }
            if (fragment.Attachments.Count > 0)
                fragments.Add(fragment);
        }
        return fragments;
    }

    /// <summary>A path through a fragment between two of its attachments; one edge when it has a single attachment.</summary>
    private List<(int Edge, int To)> PathOf(Fragment fragment)
    {
        var start = fragment.Attachments.Min();
        var from = new Dictionary<int, (int Edge, int Node)>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var node))
            foreach (var edge in _graph.At[node].Where(fragment.Edges.Contains))
            {
                var other = _graph.Edges[edge].Other(node);
                if (other == start || !from.TryAdd(other, (edge, node)))
                    continue;
                if (_map.IsPresent(other) || fragment.Attachments.Count == 1)
                    return Retrace(from, start, other);
                queue.Enqueue(other);
            }
        throw new InvalidOperationException("A fragment hangs together.");
    }

    private static List<(int Edge, int To)> Retrace(
        Dictionary<int, (int Edge, int Node)> from,
        int start,
        int end
    )
    {
        var path = new List<(int, int)>();
        for (var node = end; node != start; node = from[node].Node)
            path.Add((from[node].Edge, node));
        path.Reverse();
        return path;
    }

    private sealed record Fragment(int First, HashSet<int> Edges, HashSet<int> Attachments);
}
