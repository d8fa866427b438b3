using System.Runtime.CompilerServices;
using Leerspoor.MetroMaps.Contracting;

namespace Leerspoor.MetroMaps.Routing;

/// <summary>
/// A drawing in the making: nodes on cells, tracks along cells, and what it all costs. Working memory of the routing and searching stages; a finished drawing
/// leaves it as a <see cref="Placing.DrawnPart"/>.
/// </summary>
internal sealed class Board
{
    internal Board(ChainGraph graph, int width, int height)
    {
        Graph = graph;
        Grid = new(width, height);
        X = new int[graph.Nodes.Length];
        Y = new int[graph.Nodes.Length];
        Homes = new MapPoint?[graph.Nodes.Length];
        Tracks = new Track?[graph.Chains.Length];
        Extra = new int[graph.Chains.Length];
    }

    internal ChainGraph Graph { get; }

    internal Grid Grid { get; }

    /// <summary>Column of a node; of its left end when it is a pill.</summary>
    internal int[] X { get; }

    internal int[] Y { get; }

    /// <summary>Where the previous layout had a node, on this grid.</summary>
    internal MapPoint?[] Homes { get; }

    internal Track?[] Tracks { get; }

    /// <summary>Per chain how much longer it should be than its hops ask, because its stops stood too close to something.</summary>
    internal int[] Extra { get; }

    /// <summary>Which nodes do not leave home; empty when none is held.</summary>
    internal bool[] Held { get; init; } = [];

    /// <summary>What to add to a column of this grid to get the map's.</summary>
    internal int Left { get; init; }

    /// <summary>What to add to a row of this grid to get the map's.</summary>
    internal int Top { get; init; }

    /// <summary>What a cell away from home costs.</summary>
    internal int HomeWeight { get; init; }

    /// <summary>What a crossing costs while searching: more than its price when the sketch shows that it can be done without.</summary>
    internal int CrossingWeight { get; init; } = Weights.Crossing;

    /// <summary>How many chains have no track.</summary>
    internal int Missing => Tracks.Count(track => track is null);

    /// <summary>A chain whose stops stood too close to something keeps farther off stations.</summary>
    internal int NearWeight(int chain) =>
        Extra[chain] > 0 ? 4 * Weights.NearStation : Weights.NearStation;

    internal int Wished(int chain) => Weights.WishedLength(Graph.Chains[chain].Hops) + Extra[chain];

    /// <summary>How many cells two nodes are apart at least, 2 or more.</summary>
    internal int Apart { get; init; } = 2;

    /// <summary>Whether a node fits: inside, on free cells, and far enough from every other node.</summary>
    internal bool Fits(int node, int x, int y)
    {
        var width = Graph.Nodes[node].Width;
        if (!Grid.Inside(x, y) || !Grid.Inside(x + width - 1, y))
            return false;
        for (var i = 0; i < width; i++)
        {
            var cell = Grid.Cell(x + i, y);
            if (Grid.Near[cell] > 0 || Grid.IsPassed(cell))
                return false;
        }
        return Apart == 2 || IsAlone(x, y, width);
    }

    private bool IsAlone(int x, int y, int width)
    {
        for (var row = Math.Max(0, y + 1 - Apart); row < Math.Min(Grid.Height, y + Apart); row++)
        for (
            var column = Math.Max(0, x + 1 - Apart);
            column < Math.Min(Grid.Width, x + width - 1 + Apart);
            column++
        )
            if (Grid.Node[Grid.Cell(column, row)] >= 0)
                return false;
        return true;
    }

    internal void Place(int node, int x, int y)
    {
        (X[node], Y[node]) = (x, y);
        Grid.SetNode(node, x, y, Graph.Nodes[node].Width);
    }

    internal void Displace(int node) => Grid.ClearNode(X[node], Y[node], Graph.Nodes[node].Width);

    internal void Lay(int chain, Track track)
    {
        Tracks[chain] = track;
        Grid.Lay(chain, track.Cells, track.Directions);
    }

    internal Track? Lift(int chain)
    {
        var track = Tracks[chain];
        if (track is not null)
            Grid.Lift(chain, track.Cells, track.Directions);
        Tracks[chain] = null;
        return track;
    }

    /// <summary>The direction in which a chain leaves a node, or -1 while it has no track.</summary>
    internal int Departure(int chain, int node)
    {
        if (Tracks[chain] is not { } track)
            return -1;
        return Graph.Chains[chain].U == node
            ? track.Directions[0]
            : Compass.Opposite(track.Directions[^1]);
    }

    /// <summary>What it adds at a node that a chain leaves it in some direction, next to the chains that have a track already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int PortCost(int node, int chain, int direction)
    {
        var cost = 0;
        foreach (var passage in Graph.Nodes[node].Passages)
        {
            if (passage.First != chain && passage.Second != chain)
                continue;
            var other = Departure(passage.First == chain ? passage.Second : passage.First, node);
            if (other >= 0)
                cost += Weights.LineTurn(4 - Compass.Between(direction, other)) * passage.Lines;
        }
        if (Graph.Nodes[node].Width > 1)
            return cost;
        foreach (var other in Graph.Nodes[node].Chains)
            if (
                other != chain
                && Departure(other, node) is >= 0 and var taken
                && Compass.Between(direction, taken) == 1
            )
                cost += Weights.Narrow;
        return cost;
    }

    /// <summary>What the turns and the narrow angles at a node cost, and how far it is from home.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int NodeCost(int node)
    {
        var cost = HomeCost(node, X[node], Y[node]);
        foreach (var passage in Graph.Nodes[node].Passages)
        {
            var (a, b) = (Departure(passage.First, node), Departure(passage.Second, node));
            if (a >= 0 && b >= 0)
                cost += Weights.LineTurn(4 - Compass.Between(a, b)) * passage.Lines;
        }
        return cost + NarrowCost(node);
    }

    internal int HomeCost(int node, int x, int y) =>
        Homes[node] is not { } home
            ? 0
            : (int)(
                (IsHeld(node) ? Weights.Held : HomeWeight)
                * Math.Sqrt((x - home.X) * (x - home.X) + (y - home.Y) * (y - home.Y))
            );

    internal bool IsHeld(int node) => Held.Length > 0 && Held[node];

    /// <summary>What tracks of others pay for passing next to a node that stands on a cell.</summary>
    internal int PassingCost(int node, int x, int y)
    {
        var passed = 0;
        for (var row = y - 1; row <= y + 1; row++)
        for (var column = x - 1; column <= x + Graph.Nodes[node].Width; column++)
            if (Grid.IsPassed(Grid.Cell(column, row)))
                passed++;
        return passed * Weights.NearStation;
    }

    internal int ChainCost(int chain)
    {
        if (Tracks[chain] is not { } track)
            return Weights.Unrouted;
        var (u, v) = (Graph.Chains[chain].U, Graph.Chains[chain].V);
        ForgetEnds(u, v);
        Grid.CountCrowd(track.Cells, -1);
        var cost = TrackCost.Of(this, chain, track);
        Grid.CountCrowd(track.Cells, 1);
        RememberEnds(u, v);
        return cost;
    }

    /// <summary>How many tracks a chain crosses.</summary>
    internal int Crossings(int chain) =>
        Tracks[chain] is { } track ? TrackCost.Crossings(Grid, track) : 0;

    internal long TotalCost()
    {
        var cost = 0L;
        for (var v = 0; v < Graph.Nodes.Length; v++)
            cost += NodeCost(v);
        var crossings = 0;
        for (var e = 0; e < Graph.Chains.Length; e++)
        {
            cost += ChainCost(e);
            crossings += Crossings(e);
        }
        // each crossing was counted by both its tracks
        return cost - crossings / 2 * CrossingWeight;
    }

    /// <summary>The cells around a track's own ends are not near a station for it.</summary>
    internal void ForgetEnds(int u, int v)
    {
        Grid.CountNear(X[u], Y[u], Graph.Nodes[u].Width, -1);
        Grid.CountNear(X[v], Y[v], Graph.Nodes[v].Width, -1);
    }

    internal void RememberEnds(int u, int v)
    {
        Grid.CountNear(X[u], Y[u], Graph.Nodes[u].Width, 1);
        Grid.CountNear(X[v], Y[v], Graph.Nodes[v].Width, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NarrowCost(int node)
    {
        if (Graph.Nodes[node].Width > 1)
            return 0;
        var (taken, cost) = (0, 0);
        foreach (var chain in Graph.Nodes[node].Chains)
            if (Departure(chain, node) is >= 0 and var direction)
                taken |= 1 << direction;
        for (var d = 0; d < 8; d++)
            if ((taken & (1 << d)) != 0 && (taken & (1 << ((d + 1) & 7))) != 0)
                cost += Weights.Narrow;
        return cost;
    }
}
