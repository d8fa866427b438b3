using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Searching;

/// <summary>
/// Betters a routed drawing: moves nodes one at a time to where they and their tracks cost least, and lays tracks anew, until nothing gets better or the budget is
/// spent. Only nodes next to a change are looked at again.
/// </summary>
internal sealed class LocalSearch(Board board, Router router, Ruler ruler)
{
    private const int Sweeps = 14;
    private const int CrossingRounds = 2;

    // how far a node looks around, in cells
    private const int Narrow = 4;
    private const int Wide = 7;
    private const int VeryWide = 14;

    private readonly NodeMover _mover = new(board, router, ruler);

    internal void LayAll()
    {
        router.IsGuided = true;
        LayMissing();
        router.IsGuided = false;
        LayMissing();
        foreach (var chain in RoutingOrder())
            LayAnew(chain);
    }

    internal void LayMissing()
    {
        foreach (var chain in RoutingOrder())
            if (
                board.Tracks[chain] is null
                && router.Find(chain, int.MaxValue / 2).Track is { } track
            )
                board.Lay(chain, track);
    }

    /// <summary>Searches from the active nodes; where tracks still cross afterwards, their ends look for a place farther away.</summary>
    internal void Run(bool[] active, bool all, SearchBudget budget)
    {
        Sweep((active, Wide), all, budget);
        for (var round = 0; round < CrossingRounds && all; round++)
        {
            var crossed = CrossedEnds();
            if (!Array.Exists(crossed, end => end) || budget.IsSpent(router.Work))
                return;
            if (!Sweep((crossed, VeryWide), false, budget))
                return;
        }
    }

    /// <summary>Lays some tracks anew at their new price, then searches from their ends.</summary>
    internal void Repair(IEnumerable<int> chains, bool[] ends, SearchBudget budget)
    {
        foreach (var chain in chains)
            LayAnew(chain);
        Run(ends, false, budget);
    }

    /// <summary>Moves active nodes until none gains; whether any did.</summary>
    private bool Sweep((bool[] Active, int Radius) first, bool all, SearchBudget budget)
    {
        var nodes = SearchOrder();
        var (active, gained) = (first.Active, false);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var next = new bool[active.Length];
            var improved = false;
            foreach (var node in nodes)
            {
                if (!active[node])
                    continue;
                if (budget.IsSpent(router.Work))
                    return gained;
                if (!_mover.Improve(node, sweep == 0 ? first.Radius : Narrow, budget))
                    continue;
                improved = next[node] = true;
                foreach (var chain in board.Graph.Nodes[node].Chains)
                    next[board.Graph.Other(chain, node)] = true;
            }
            improved |= LayTroubledAnew(next, all && sweep == 0, budget);
            active = next;
            gained |= improved;
            if (!improved)
                break;
        }
        return gained;
    }

    private bool[] CrossedEnds()
    {
        var ends = new bool[board.Graph.Nodes.Length];
        for (var chain = 0; chain < board.Tracks.Length; chain++)
            if (board.Tracks[chain] is null || board.Crossings(chain) > 0)
                ends[board.Graph.Chains[chain].U] = ends[board.Graph.Chains[chain].V] = true;
        return ends;
    }

    private bool LayTroubledAnew(bool[] changed, bool all, SearchBudget budget)
    {
        var improved = false;
        for (var chain = 0; chain < board.Tracks.Length; chain++)
            if (
                (all || board.Tracks[chain] is null || board.Crossings(chain) > 0)
                && !budget.IsOverdrawn(router.Work)
                && LayAnew(chain)
            )
            {
                improved = true;
                changed[board.Graph.Chains[chain].U] = changed[board.Graph.Chains[chain].V] = true;
            }
        return improved;
    }

    /// <summary>Lays one track anew if that is cheaper.</summary>
    private bool LayAnew(int chain)
    {
        var before = board.ChainCost(chain);
        var old = board.Lift(chain);
        var ports = old is null ? 0 : PortsOf(chain, old);
        var (track, price) = router.Find(chain, before + ports);
        if (track is null || price >= before + ports)
        {
            if (old is not null)
                board.Lay(chain, old);
            return false;
        }
        board.Lay(chain, track);
        return true;
    }

    private int PortsOf(int chain, Track track)
    {
        var (u, v) = (board.Graph.Chains[chain].U, board.Graph.Chains[chain].V);
        return board.PortCost(u, chain, track.Directions[0])
            + board.PortCost(v, chain, Compass.Opposite(track.Directions[^1]));
    }

    /// <summary>Tracks between interchanges first, short ones first: they have the least choice.</summary>
    private int[] RoutingOrder() =>
        [
            .. Enumerable
                .Range(0, board.Tracks.Length)
                .OrderBy(chain => IsEnd(chain) ? 1 : 0)
                .ThenBy(Span)
                .ThenBy(chain => chain),
        ];

    private int[] SearchOrder() =>
        [
            .. Enumerable
                .Range(0, board.Graph.Nodes.Length)
                .OrderBy(node => board.Graph.Nodes[node].IsEnd ? 1 : 0)
                .ThenByDescending(node => board.Graph.Nodes[node].Chains.Length)
                .ThenBy(node => node),
        ];

    private bool IsEnd(int chain) =>
        board.Graph.Nodes[board.Graph.Chains[chain].U].IsEnd
        || board.Graph.Nodes[board.Graph.Chains[chain].V].IsEnd;

    private int Span(int chain)
    {
        var (u, v) = (board.Graph.Chains[chain].U, board.Graph.Chains[chain].V);
        return Math.Abs(board.X[u] - board.X[v]) + Math.Abs(board.Y[u] - board.Y[v]);
    }
}

/// <summary>Work that may be done until a mark is reached; what was begun before may take the slack more.</summary>
internal readonly record struct SearchBudget(long Mark, long Slack, CancellationToken Cancelled)
{
    internal bool IsSpent(long work)
    {
        Cancelled.ThrowIfCancellationRequested();
        return work >= Mark;
    }

    /// <summary>Whether what was begun has to stop too: one node with scores of lines would go on for long.</summary>
    internal bool IsOverdrawn(long work) => IsSpent(work - Slack);
}
