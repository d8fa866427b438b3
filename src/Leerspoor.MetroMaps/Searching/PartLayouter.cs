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
    private const int Attempts = 5;
    private const double Spread = MapLayout.CellsPerHop * 1.05;
    private const double MoreRoom = 1.3;
    private const int FreshAttempt = 2;
    private const int MostForCrossings = 2;

    /// <summary>The part, drawn; null when there was no way within the attempts.</summary>
    internal DrawnPart? Draw(ChainGraph graph)
    {
        if (graph.Chains.Length == 0)
            return Lone(graph);
        return Again(graph) ?? Afresh(graph);
    }

    private DrawnPart? Afresh(ChainGraph graph)
    {
        var spread = Spread;
        DrawnPart? best = null;
        var sketch = Embedder.Embed(graph, options, 0);
        for (var attempt = 0; attempt < Attempts; attempt++, spread *= MoreRoom)
        {
            if (attempt == FreshAttempt && best is null)
                sketch = Embedder.Embed(graph, options, attempt);
            var part = Drawn(graph, sketch, spread);
            if (part is not null && (best is null || Preferred(part, best)))
                best = part;
            var crossings = SketchView.Crossings(Embedder.GraphOf(graph), sketch);
            if (
                best is { IsRoomy: true }
                && (best.Crossings <= crossings || attempt >= MostForCrossings)
            )
                return best;
        }
        return best;
    }

    private DrawnPart? Drawn(ChainGraph graph, Sketch sketch, double spread)
    {
        var places = new Sketch(
            [.. sketch.X.Select(x => x * spread)],
            [.. sketch.Y.Select(y => y * spread)]
        );
        var run = new SearchRun(graph, new(places, new MapPoint?[graph.Nodes.Length]), 0);
        run.Search.LayAll();
        run.Search.Run(All(graph), true, Budget(run));
        return Placed(run);
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
        Array.TrueForAll(run.Board.Tracks, track => track is not null)
            ? StopPlacer.Place(run.Board, former.Places, lines) with
            {
                Work = run.Router.Work,
                Stays = Array.Exists(run.Board.Homes, home => home is not null),
            }
            : null;

    private SearchBudget Budget(SearchRun run) =>
        new(run.Router.Work + options.WorkBudget, cancelled);

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
