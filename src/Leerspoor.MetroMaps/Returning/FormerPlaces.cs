using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Returning;

/// <summary>Sketches a part from a previous layout: known nodes where they were, new ones next to their neighbours.</summary>
internal static class FormerPlaces
{
    /// <summary>The sketch in cells, or null when fewer than two nodes are known: then the part is as good as new.</summary>
    internal static GridSketch? Sketch(ChainGraph graph, FormerLayout former)
    {
        var homes = new MapPoint?[graph.Nodes.Length];
        for (var v = 0; v < homes.Length; v++)
            if (former.Places.TryGetValue(graph.Nodes[v].Station, out var place))
                homes[v] = place;
        if (homes.Count(home => home is not null) < Math.Min(2, homes.Length))
            return null;
        var places = homes.ToArray();
        while (NextUnknown(graph, places) is { } node)
            places[node] = Beside(graph, places, node);
        return new(
            new([.. places.Select(p => p!.Value.X)], [.. places.Select(p => p!.Value.Y)]),
            homes
        )
        {
            Held = [.. graph.Nodes.Select(node => former.Held.Contains(node.Station))],
        };
    }

    /// <summary>The new node with the most known neighbours.</summary>
    private static int? NextUnknown(ChainGraph graph, MapPoint?[] places)
    {
        var (best, bestKnown) = ((int?)null, -1);
        for (var v = 0; v < places.Length; v++)
        {
            if (places[v] is not null)
                continue;
            var known = Known(graph, places, v).Count();
            if (known > bestKnown)
                (best, bestKnown) = (v, known);
        }
        return best;
    }

    private static MapPoint Beside(ChainGraph graph, MapPoint?[] places, int node)
    {
        var known = Known(graph, places, node).ToList();
        if (known.Count == 0)
            return places.First(place => place is not null)!.Value;
        if (known.Count > 1)
            return new(known.Average(k => k.Place.X), known.Average(k => k.Place.Y));
        var (other, place, hops) = known[0];
        return FreeSide(graph, places, (other, place, hops));
    }

    /// <summary>Straight out of its only known neighbour, on the side where most room is.</summary>
    private static MapPoint FreeSide(
        ChainGraph graph,
        MapPoint?[] places,
        (int Node, MapPoint Place, int Hops) from
    )
    {
        var right = from.Place.X + graph.Nodes[from.Node].Width - 1;
        var (best, bestRoom) = (from.Place, -1.0);
        for (var heading = 0; heading < 8; heading++)
        {
            var cells = from.Hops * MapLayout.CellsPerHop;
            var start = Compass.Dx[heading] > 0 ? right : from.Place.X;
            var place = new MapPoint(
                start + Compass.Dx[heading] * cells,
                from.Place.Y + Compass.Dy[heading] * cells
            );
            var room = places.Min(p =>
                p is { } q ? Math.Abs(q.X - place.X) + Math.Abs(q.Y - place.Y) : double.MaxValue
            );
            if (room > bestRoom)
                (best, bestRoom) = (place, room);
        }
        return best;
    }

    private static IEnumerable<(int Node, MapPoint Place, int Hops)> Known(
        ChainGraph graph,
        MapPoint?[] places,
        int node
    ) =>
        graph
            .Nodes[node]
            .Chains.Select(chain => (Other: graph.Other(chain, node), graph.Chains[chain].Hops))
            .Where(link => places[link.Other] is not null)
            .Select(link => (link.Other, places[link.Other]!.Value, link.Hops));
}
