using System.Runtime.CompilerServices;
using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Searching;

/// <summary>
/// Finds a better cell for one node: every cell in a window is priced by a lower bound, the most promising ones are tried by laying the node's tracks anew.
/// </summary>
internal sealed class NodeMover(Board board, Router router, Ruler ruler)
{
    private readonly PriorityQueue<(int X, int Y), (int Bound, int Number)> _queue = new();

    /// <summary>Whether the node moved; when the budget is overdrawn no further place is tried.</summary>
    internal bool Improve(int node, int radius, SearchBudget budget)
    {
        var chains = board.Graph.Nodes[node].Chains;
        if (chains.Length == 0)
            return false;
        var before = board.NodeCost(node) + NeighbourCost(node);
        var (oldX, oldY) = (board.X[node], board.Y[node]);
        var old = new Track?[chains.Length];
        for (var i = 0; i < chains.Length; i++)
        {
            // one by one, as they are laid, so that what two of them cost each other counts once
            before += board.ChainCost(chains[i]);
            old[i] = board.Lift(chains[i]);
        }
        board.Displace(node);
        before += board.PassingCost(node, oldX, oldY);
        var limit = before - NeighbourCost(node);
        Collect(node, radius, limit);
        // the farther a node looks, the more places are worth a try
        var best = Best(node, limit, radius > 7 ? 20 : 8, budget);
        board.Place(node, best?.X ?? oldX, best?.Y ?? oldY);
        for (var i = 0; i < chains.Length; i++)
            if ((best is null ? old[i] : best.Tracks[i]) is { } track)
                board.Lay(chains[i], track);
        return best is not null;
    }

    private Move? Best(int node, int limit, int most, SearchBudget budget)
    {
        Move? best = null;
        for (var tries = 0; tries < most && _queue.TryDequeue(out var cell, out var bound); tries++)
        {
            if (bound.Bound >= limit || budget.IsOverdrawn(router.Work))
                break;
            board.Place(node, cell.X, cell.Y);
            var presence = Presence(node, cell.X, cell.Y);
            if (TryHere(node, limit - presence, budget) is { } found)
            {
                limit = presence + found.Price;
                best = new(cell.X, cell.Y, found.Tracks);
            }
            board.Displace(node);
        }
        return best;
    }

    /// <summary>Lays all tracks of the node where it stands now, then takes them up again; null when they cost the limit or more.</summary>
    private (Track[] Tracks, int Price)? TryHere(int node, int limit, SearchBudget budget)
    {
        var chains = board.Graph.Nodes[node].Chains;
        var bounds = Array.ConvertAll(
            chains,
            chain => ChainBound(node, chain, board.X[node], board.Y[node])
        );
        var order = Enumerable.Range(0, chains.Length).ToArray();
        // the least choice first: a short track near its other end
        Array.Sort(Array.ConvertAll(order, i => Span(node, chains[i]) * 1024 + i), order);
        var tracks = new Track[chains.Length];
        var (price, rest, laid) = (0, bounds.Sum(), 0);
        foreach (var i in order)
        {
            rest -= bounds[i];
            if (price + bounds[i] + rest >= limit || budget.IsOverdrawn(router.Work))
                break;
            var (track, cost) = router.Find(chains[i], limit - price - rest);
            price += track is null ? 0 : cost;
            if (track is null || price + rest >= limit)
                break;
            board.Lay(chains[i], track);
            tracks[i] = track;
            laid++;
        }
        foreach (var chain in chains)
            board.Lift(chain);
        return laid == chains.Length ? (tracks, price) : null;
    }

    private void Collect(int node, int radius, int limit)
    {
        _queue.Clear();
        var (column, row) = (board.X[node], board.Y[node]);
        for (var y = row - radius; y <= row + radius; y++)
        for (var x = column - radius; x <= column + radius; x++)
            Consider(node, (x, y), limit);
        if (board.Graph.Nodes[node].IsEnd)
            CollectStraight(node, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Consider(int node, (int X, int Y) cell, int limit)
    {
        if (!board.Fits(node, cell.X, cell.Y))
            return;
        var bound = 0;
        foreach (var chain in board.Graph.Nodes[node].Chains)
        {
            bound += ChainBound(node, chain, cell.X, cell.Y);
            if (bound >= limit)
                return;
        }
        bound += Presence(node, cell.X, cell.Y);
        if (bound < limit)
            _queue.Enqueue(cell, (bound, _queue.Count));
    }

    /// <summary>For the end of a line: the cells straight out of every port of its neighbour, at the wished length.</summary>
    private void CollectStraight(int node, int limit)
    {
        var chain = board.Graph.Nodes[node].Chains[0];
        var other = board.Graph.Other(chain, node);
        var width = board.Graph.Nodes[other].Width;
        var wished = board.Wished(chain);
        for (var heading = 0; heading < 8; heading++)
        for (var i = 0; i < width; i++)
            if (Compass.IsPort(i, width, heading))
            {
                var step = Compass.LengthOf(heading);
                var cells = (wished + step / 2) / step;
                var x = board.X[other] + i + Compass.Dx[heading] * cells;
                var y = board.Y[other] + Compass.Dy[heading] * cells;
                Consider(node, (x, y), limit);
            }
    }

    /// <summary>What it costs that a node stands on a cell, apart from its own tracks.</summary>
    private int Presence(int node, int x, int y) =>
        board.HomeCost(node, x, y) + board.PassingCost(node, x, y);

    /// <summary>What a track costs at least when its node stands on a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ChainBound(int node, int chain, int x, int y)
    {
        var other = board.Graph.Other(chain, node);
        var left = board.X[other];
        var right = left + board.Graph.Nodes[other].Width - 1;
        var at = ruler.At(
            (
                x < left ? left
                : x > right ? right
                : x
            ) - x,
            board.Y[other] - y
        );
        var bound = Weights.Length(ruler.Length(at), board.Wished(chain));
        return ruler.IsAligned(at)
            ? bound
            : bound + Weights.Bend(1, board.Graph.Chains[chain].Lines.Length);
    }

    private int NeighbourCost(int node)
    {
        var cost = 0;
        var chains = board.Graph.Nodes[node].Chains;
        for (var i = 0; i < chains.Length; i++)
        {
            var other = board.Graph.Other(chains[i], node);
            var counted = false;
            for (var j = 0; j < i && !counted; j++)
                counted = board.Graph.Other(chains[j], node) == other;
            if (!counted)
                cost += board.NodeCost(other);
        }
        return cost;
    }

    private int Span(int node, int chain)
    {
        var other = board.Graph.Other(chain, node);
        return Math.Abs(board.X[node] - board.X[other]) + Math.Abs(board.Y[node] - board.Y[other]);
    }

    private sealed record Move(int X, int Y, Track[] Tracks);
}
