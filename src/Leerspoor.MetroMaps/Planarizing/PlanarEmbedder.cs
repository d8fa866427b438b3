using Leerspoor.MetroMaps.Embedding;

namespace Leerspoor.MetroMaps.Planarizing;

/// <summary>
/// Sketches a connected graph with as few crossings as planarization finds: none when it is planar. Cost: edges squared, and per outside tried rounds times nodes times edges.
/// </summary>
internal static class PlanarEmbedder
{
    private const int Outsides = 2;
    private const int Turns = 3;
    private const int EaseRounds = 8;
    private const int RelaxRounds = 20;

    /// <summary>The sketch of least stress over some choices of the outside face; null when the graph is too small to cross itself.</summary>
    internal static Sketch? Embed(
        SketchGraph graph,
        double[][] distance,
        (Chance Chance, int Fewest) more
    )
    {
        var simple = Simple(graph);
        if (simple.Edges.Length < 3)
            return null;
        var map = StarInserter.Better(simple, Planarizer.Planarize(simple));
        if (map.Crossings >= more.Fewest)
            return null;
        var pieces = PiecesOf(simple, map);
        var near = map.Crossings == 0 ? distance : HopDistances.Of(pieces);
        return LargestFaces(map)
            .Take(map.Crossings == 0 ? Outsides : 1)
            .Select(face => Draw(graph, (map, pieces, near), face, more.Chance))
            .MinBy(s => 4 * SketchView.Crossings(graph, s) + Stress.Of(s, distance) / graph.Count);
    }

    /// <summary>Parallel edges go the same way, so that one of them is enough.</summary>
    private static SketchGraph Simple(SketchGraph graph) =>
        new(
            graph.Count,
            [.. graph.Edges.DistinctBy(e => (Math.Min(e.U, e.V), Math.Max(e.U, e.V)))]
        );

    private static SketchGraph PiecesOf(SketchGraph graph, PlanarMap map)
    {
        var halves = Enumerable
            .Range(0, map.HalfEdges / 2)
            .Select(edge => edge * 2)
            .Where(map.IsAlive)
            .ToList();
        var pieces = halves.CountBy(map.Owner).ToDictionary();
        var number = PresentOf(map);
        return new(
            number.Count,
            [
                .. halves.Select(half => new SketchEdge(
                    number[map.From(half)],
                    number[map.To(half)],
                    graph.Edges[map.Owner(half)].Length / pieces[map.Owner(half)]
                )),
            ]
        );
    }

    /// <summary>The vertices that are still there, numbered; nodes keep their number.</summary>
    private static Dictionary<int, int> PresentOf(PlanarMap map) =>
        Enumerable
            .Range(0, map.Vertices)
            .Where(map.IsPresent)
            .Index()
            .ToDictionary(pair => pair.Item, pair => pair.Index);

    private static IEnumerable<int> LargestFaces(PlanarMap map)
    {
        var (of, first) = map.Faces();
        return Enumerable
            .Range(0, first.Length)
            .OrderByDescending(face => of.Count(f => f == face))
            .Take(Outsides);
    }

    private static Sketch Draw(
        SketchGraph graph,
        (PlanarMap Map, SketchGraph Pieces, double[][] Near) from,
        int outside,
        Chance chance
    )
    {
        var places = PlanarSketcher.Draw(from.Map, outside);
        var present = PresentOf(from.Map).Keys.ToList();
        var drawn = new Sketch(
            [.. present.Select(v => places.X[v])],
            [.. present.Select(v => places.Y[v])]
        );
        drawn = Scaled(from.Pieces, drawn);
        for (var i = 0; i < Turns; i++)
        {
            drawn = Untangler.Ease(from.Pieces, drawn, chance, EaseRounds);
            drawn = Relaxer.Relax(from.Pieces, drawn, from.Near, RelaxRounds);
        }
        return new(drawn.X[..graph.Count], drawn.Y[..graph.Count]);
    }

    /// <summary>As large as its edges wish on average.</summary>
    private static Sketch Scaled(SketchGraph graph, Sketch s)
    {
        var scale = graph.Edges.Sum(e => e.Length) / graph.Edges.Sum(e => s.Distance(e.U, e.V));
        return new([.. s.X.Select(x => x * scale)], [.. s.Y.Select(y => y * scale)]);
    }
}
