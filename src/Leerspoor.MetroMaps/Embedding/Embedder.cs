using Leerspoor.MetroMaps.Contracting;

namespace Leerspoor.MetroMaps.Embedding;

/// <summary>Sketches one part from nothing: several stress starts, untangled; the best one relaxed, turned and pulled straight.</summary>
internal static class Embedder
{
    internal static Sketch Embed(ChainGraph chains, LayoutOptions options)
    {
        var graph = GraphOf(chains);
        var distance = HopDistances.Of(graph);
        // a large part gets fewer starts: each costs nodes squared
        var starts = Math.Clamp(10_000 / (graph.Count * graph.Count), 1, options.Starts);
        var candidates = Enumerable
            .Range(0, starts)
            .Select(start => Start(graph, distance, new(options.Seed + 7919 * start)));
        var best = Best(graph, distance, candidates);
        var chance = new Chance(options.Seed + 17);
        return Finish(graph, distance, Untangled(graph, distance, best, chance));
    }

    internal static SketchGraph GraphOf(ChainGraph chains) =>
        new(
            chains.Nodes.Length,
            [.. chains.Chains.Select(chain => new SketchEdge(chain.U, chain.V, chain.Hops))]
        );

    private static Sketch Start(SketchGraph graph, double[][] distance, Chance chance)
    {
        var untangled = Untangler.Untangle(graph, StressSketcher.Draw(distance, chance), chance, 8);
        return Relaxer.Relax(graph, untangled, distance, 6);
    }

    private static Sketch Best(
        SketchGraph graph,
        double[][] distance,
        IEnumerable<Sketch> candidates
    ) =>
        candidates.MinBy(s =>
            4 * SketchView.Crossings(graph, s) + Stress.Of(s, distance) / graph.Count
        )!;

    /// <summary>When edges still cross: another sketch, made for few crossings, if it has fewer.</summary>
    private static Sketch Untangled(
        SketchGraph graph,
        double[][] distance,
        Sketch start,
        Chance chance
    )
    {
        var crossings = SketchView.Crossings(graph, start);
        if (crossings == 0)
            return start;
        var other = new CoreSketcher(graph, distance, chance).Draw();
        return SketchView.Crossings(graph, other) < crossings ? other : start;
    }

    private static Sketch Finish(SketchGraph graph, double[][] distance, Sketch best)
    {
        var relaxed = Relaxer.Relax(graph, best, distance, 10);
        return OctilinearPull.Pull(graph, Turner.Turn(graph, relaxed), 40);
    }
}
