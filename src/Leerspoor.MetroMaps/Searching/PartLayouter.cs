using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Embedding;
using Leerspoor.MetroMaps.Placing;
using Leerspoor.MetroMaps.Returning;
using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Searching;

/// <summary>
/// Lays out one part: from nothing (sketch, grid, tracks, search, stops), or from where it was. When a chain finds no way, or stations stand too close, again with
/// more room.
/// </summary>
internal sealed class PartLayouter(
    LineGraph lines,
    LayoutOptions options,
    FormerLayout former,
    CancellationToken cancelled
)
{
    private static readonly double[][] Spreads =
    [
        [1.05, 1.25, 1.5],
        [1.75, 2.2],
        [2.8, 3.5],
        [4.5],
    ];
    private const long WorkForGain = 300_000;

    // where the sketch shows that it can be done without
    private const int NoCrossing = 4 * Weights.Crossing;

    // from here on hops are so long that stations two cells apart are too close
    private const double Roomy = 2;
    private const int Repairs = 5;
    private const long RepairBudget = 300_000;
    private const long RepairSlack = 1_000_000;

    /// <summary>The part, drawn; null when there was no way within the attempts.</summary>
    internal DrawnPart? Draw(ChainGraph graph)
    {
        if (graph.Chains.Length == 0)
            return Lone(graph);
        return Again(graph) ?? Afresh(graph);
    }

    /// <summary>From one sketch, drawings with more and more room, until one has room enough and no crossing that the sketch has not.</summary>
    private DrawnPart? Afresh(ChainGraph graph)
    {
        var sketch = Embedder.Embed(graph, options);
        var crossings = SketchView.Crossings(Embedder.GraphOf(graph), sketch);
        var (best, work) = ((DrawnPart?)null, 0L);
        var least = LeastSpread(graph);
        foreach (var spreads in Spreads)
        {
            var runs = spreads
                .Where(spread => spread >= least)
                .Select(spread => Begun(graph, (sketch, crossings), spread))
                .Where(run => spreads == Spreads[^1] || run.Board.Missing <= Missable(graph));
            foreach (var run in runs.OrderBy(run => run.Board.TotalCost()))
            {
                run.Search.Run(All(graph), true, Budget(run));
                var part = Repaired(run);
                work += run.Router.Work;
                var gains = part is not null && (best is null || Preferred(part, best));
                best = gains ? part : best;
                if (best is { IsRoomy: true } && best.Crossings <= crossings)
                    if (!gains || work > WorkForGain)
                        return best;
            }
            if (best is { IsRoomy: true } && (best.Crossings <= crossings || crossings > 0))
                return best;
        }
        return best;
    }

    /// <summary>
    /// Below this there is no hope: a node with scores of tracks is so wide that there is no way around it for them between it and its neighbours.
    /// </summary>
    private static double LeastSpread(ChainGraph graph) =>
        Math.Min(
            Spreads[^1][^1],
            graph.Nodes.Max(node => node.Width) / (12.0 * MapLayout.CellsPerHop)
        );

    /// <summary>How many chains may find no way at first: the search finds one for a few, not for many.</summary>
    private static int Missable(ChainGraph graph) => Math.Max(3, graph.Chains.Length / 25);

    /// <summary>Nodes on cells and tracks laid, but nothing searched.</summary>
    private static SearchRun Begun(
        ChainGraph graph,
        (Sketch Sketch, int Crossings) from,
        double spread
    )
    {
        var cells = spread * MapLayout.CellsPerHop;
        var places = new Sketch(
            [.. from.Sketch.X.Select(x => x * cells)],
            [.. from.Sketch.Y.Select(y => y * cells)]
        );
        var sketch = new GridSketch(places, new MapPoint?[graph.Nodes.Length])
        {
            CrossingWeight = from.Crossings == 0 ? NoCrossing : Weights.Crossing,
            Apart = spread < Roomy ? 2 : (int)Math.Ceiling(spread + 0.5),
        };
        var run = new SearchRun(graph, sketch, 0);
        run.Search.LayAll();
        return run;
    }

    /// <summary>Lengthens the chains on which a stop stands too close to something, and searches around them, a few times.</summary>
    private DrawnPart? Repaired(SearchRun run)
    {
        var part = Placed(run);
        for (var round = 0; round < Repairs && part is { IsRoomy: false }; round++)
        {
            var ends = new bool[run.Board.Graph.Nodes.Length];
            foreach (var chain in part.Tight)
            {
                run.Board.Extra[chain] += MapLayout.CellsPerHop * Weights.Straight;
                var (u, v) = (run.Board.Graph.Chains[chain].U, run.Board.Graph.Chains[chain].V);
                ends[u] = ends[v] = true;
            }
            run.Search.Repair(
                part.Tight,
                ends,
                new(run.Router.Work + RepairBudget, RepairSlack, cancelled)
            );
            var next = Placed(run);
            part = next;
        }
        return part;
    }

    private static bool Preferred(DrawnPart part, DrawnPart other) =>
        part.IsRoomy != other.IsRoomy ? part.IsRoomy
        : part.Crossings != other.Crossings ? part.Crossings < other.Crossings
        : part.Cost < other.Cost;

    /// <summary>Everything that stayed the same stays in its place; only what changed is searched, with what is next to it.</summary>
    private DrawnPart? Again(ChainGraph graph)
    {
        if (FormerPlaces.Sketch(graph, former) is not { } sketch)
            return null;
        var run = new SearchRun(graph, sketch, (int)(options.Stability * Weights.Scale));
        var changed = new FormerTracks(run.Board, lines, former).Lay();
        run.Search.LayMissing();
        run.Search.Run(changed, false, Budget(run));
        var part = Placed(run);
        if (part is { IsRoomy: true })
            return part;
        run.Search.Run(All(graph), true, Budget(run));
        return Placed(run) is { IsRoomy: true } better ? better : null;
    }

    private DrawnPart? Placed(SearchRun run) =>
        run.Board.Missing == 0
            ? StopPlacer.Place(run.Board, former.Places, lines) with
            {
                Work = run.Router.Work,
                Stays = Array.Exists(run.Board.Homes, home => home is not null),
            }
            : null;

    private SearchBudget Budget(SearchRun run) =>
        new(run.Router.Work + options.WorkBudget, options.WorkBudget, cancelled);

    private static bool[] All(ChainGraph graph)
    {
        var all = new bool[graph.Nodes.Length];
        Array.Fill(all, true);
        return all;
    }

    private DrawnPart Lone(ChainGraph graph)
    {
        var station = graph.Nodes[0].Station;
        var known = former.Places.TryGetValue(station, out var place);
        place = new(Math.Round(place.X), Math.Round(place.Y));
        return new([new(station, place, place)], [])
        {
            Cost = 0,
            Crossings = 0,
            Stays = known,
        };
    }

    /// <summary>A board with what works on it.</summary>
    private sealed class SearchRun
    {
        internal SearchRun(ChainGraph graph, GridSketch sketch, int homeWeight)
        {
            Board = Snapper.Snap(graph, sketch, homeWeight);
            var ruler = new Ruler(Board.Grid.Width, Board.Grid.Height);
            Router = new(Board, ruler);
            Search = new(Board, Router, ruler);
        }

        internal Board Board { get; }

        internal Router Router { get; }

        internal LocalSearch Search { get; }
    }
}
