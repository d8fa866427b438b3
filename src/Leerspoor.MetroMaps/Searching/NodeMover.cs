using System.Runtime.CompilerServices;
using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Searching;

/// <summary>
/// Finds a better cell for one node: every cell in a window is priced by a lower bound, the most promising ones are tried by laying the node's tracks anew.
/// </summary>
internal sealed class NodeMover(Board board, Router router, Ruler ruler)
{
    private readonly List<(int Bound, int X, int Y)> _candidates = [];

    internal bool Improve(int node, int sweep)
    {
        var chains = board.Graph.Nodes[node].Chains;
        if (chains.Length == 0)
            return false;
        var before = CostAround(node);
        var (oldX, oldY) = (board.X[node], board.Y[node]);
        var old = Array.ConvertAll(chains, board.Lift);
        board.Displace(node);
        var order = chains.OrderBy(chain => Span(node, chain)).ThenBy(chain => chain).ToArray();
        var others = NeighbourCost(node);
        before += board.PassingCost(node, oldX, oldY);
        Collect(node, (oldX, oldY), sweep);
        var best = Best(node, order, (before, others));
        if (best is null)
        {
            board.Place(node, oldX, oldY);
            for (var i = 0; i < chains.Length; i++)
                if (old[i] is { } track)
                    board.Lay(chains[i], track);
            return false;
        }
        board.Place(node, best.X, best.Y);
        for (var i = 0; i < order.Length; i++)
            board.Lay(order[i], best.Tracks[i]);
        return true;
    }

    private Move? Best(int node, int[] order, (int Before, int Others) cost)
    {
        Move? best = null;
        var limit = cost.Before;
        var tries = 0;
        foreach (var (bound, x, y) in _candidates)
        {
            if (cost.Others + bound >= limit || tries++ >= 16)
                break;
            board.Place(node, x, y);
            var home = board.HomeCost(node, x, y) + board.PassingCost(node, x, y);
            if (TryHere(order, limit - cost.Others - home) is { } found)
            {
                limit = cost.Others + home + found.Price;
                best = new(x, y, found.Tracks);
            }
            board.Displace(node);
        }
        return best;
    }

    /// <summary>Lays all tracks of the node where it stands now, then takes them up again; null when they cost the limit or more.</summary>
    private (Track[] Tracks, int Price)? TryHere(int[] order, int limit)
    {
        var tracks = new Track[order.Length];
        var (price, laid) = (0, 0);
        foreach (var chain in order)
        {
            var (track, cost) = router.Find(chain, limit - price);
            price += track is null ? 0 : cost;
            if (track is null || price >= limit)
                break;
            board.Lay(chain, track);
            tracks[laid++] = track;
        }
        for (var i = 0; i < laid; i++)
            board.Lift(order[i]);
        return laid == order.Length ? (tracks, price) : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect(int node, (int X, int Y) old, int sweep)
    {
        _candidates.Clear();
        var radius = sweep == 0 ? 7 : 4;
        for (var y = old.Y - radius; y <= old.Y + radius; y++)
        for (var x = old.X - radius; x <= old.X + radius; x++)
            if (board.Fits(node, x, y))
                _candidates.Add((Bound(node, x, y), x, y));
        if (board.Graph.Nodes[node].IsEnd)
            CollectStraight(node);
        _candidates.Sort();
    }

    /// <summary>For the end of a line: the cells straight out of every port of its neighbour, at the wished length.</summary>
    private void CollectStraight(int node)
    {
        var chain = board.Graph.Nodes[node].Chains[0];
        var other = board.Graph.Other(chain, node);
        var width = board.Graph.Nodes[other].Width;
        var wished = Weights.WishedLength(board.Graph.Chains[chain].Hops);
        for (var heading = 0; heading < 8; heading++)
        for (var i = 0; i < width; i++)
            if (Compass.IsPort(i, width, heading))
            {
                var step = Compass.LengthOf(heading);
                var cells = (wished + step / 2) / step;
                var x = board.X[other] + i + Compass.Dx[heading] * cells;
                var y = board.Y[other] + Compass.Dy[heading] * cells;
                if (board.Fits(node, x, y))
                    _candidates.Add((Bound(node, x, y), x, y));
            }
    }

    /// <summary>What the tracks of a node cost at least when it stands on a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Bound(int node, int x, int y)
    {
        var bound = board.HomeCost(node, x, y) + board.PassingCost(node, x, y);
        foreach (var chain in board.Graph.Nodes[node].Chains)
        {
            var other = board.Graph.Other(chain, node);
            var at = ruler.At(
                board.X[other] + Nearest(x - board.X[other], board.Graph.Nodes[other].Width) - x,
                board.Y[other] - y
            );
            bound += Weights.Length(
                ruler.Length(at),
                Weights.WishedLength(board.Graph.Chains[chain].Hops)
            );
            if (!ruler.IsAligned(at))
                bound += Weights.Bend(1, board.Graph.Chains[chain].Lines.Length);
        }
        return bound;
    }

    private static int Nearest(int offset, int width) => Math.Clamp(offset, 0, width - 1);

    private int CostAround(int node)
    {
        var cost = board.NodeCost(node) + NeighbourCost(node);
        foreach (var chain in board.Graph.Nodes[node].Chains)
            cost += board.ChainCost(chain);
        return cost;
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
