using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Embedding;
using Leerspoor.MetroMaps.Placing;
using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Searching;

/// <summary>Lays out one part from nothing: sketch, grid, tracks, search, stops. When a chain finds no way, again with more room.</summary>
internal static class PartLayouter
{
    private const int Attempts = 5;
    private static readonly Dictionary<int, MapPoint> Nowhere = [];

    internal static DrawnPart? Draw(
        (LineGraph Lines, ChainGraph Chains) map,
        LayoutOptions options,
        long budget,
        CancellationToken cancelled
    )
    {
        var (lines, graph) = map;
        if (graph.Chains.Length == 0)
            return Lone(graph);
        var spread = MapLayout.CellsPerHop * 1.05;
        for (var attempt = 0; attempt < Attempts; attempt++, spread *= 1.4)
        {
            var sketch = Embedder.Embed(graph, options, attempt);
            var places = new Sketch(
                [.. sketch.X.Select(x => x * spread)],
                [.. sketch.Y.Select(y => y * spread)]
            );
            var homes = new MapPoint?[graph.Nodes.Length];
            var board = Snapper.Snap(graph, new(places, homes), 0);
            var ruler = new Ruler(board.Grid.Width, board.Grid.Height);
            var router = new Router(board, ruler);
            var search = new LocalSearch(board, router, ruler);
            search.LayAll();
            var active = new bool[graph.Nodes.Length];
            Array.Fill(active, true);
            search.Run(active, new(router.Work + budget, cancelled));
            if (Array.TrueForAll(board.Tracks, track => track is not null))
                return StopPlacer.Place(board, Nowhere, lines) with { Work = router.Work };
        }
        return null;
    }

    private static DrawnPart Lone(ChainGraph graph) =>
        new([new(graph.Nodes[0].Station, default, default)], []) { Cost = 0, Crossings = 0 };
}
