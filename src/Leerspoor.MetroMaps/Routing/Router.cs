using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Routing;

/// <summary>
/// Finds the cheapest track between two nodes: A* over (cell, heading), as in Bast, Brosi and Storandt's octilinear grid (2020), with bends priced on the way.
/// Nodes are walls; an edge between two cells carries one track; a cell carries one track, or two that cross straight. Cost: states looked at.
/// </summary>
internal sealed class Router
{
    private readonly Board _board;
    private readonly Grid _grid;
    private readonly Ruler _ruler;
    private readonly BucketQueue _queue = new();
    private readonly int[] _cost;
    private readonly int[] _from;
    private readonly int[] _round;
    private readonly int[] _bends = new int[5];
    private readonly int[] _goalPorts = new int[8];
    private int _rounds;
    private int _limit;
    private int _near;
    private Guide _guide;
    private (int X, int Y, int Width, int Node) _goal;

    internal Router(Board board, Ruler ruler)
    {
        (_board, _grid, _ruler) = (board, board.Grid, ruler);
        var states = _grid.Width * _grid.Height * 8;
        (_cost, _from, _round) = (new int[states], new int[states], new int[states]);
    }

    /// <summary>Whether tracks keep near the straight line between their ends, as the sketch has them, so that they cross where it does.</summary>
    internal bool IsGuided { get; set; }

    /// <summary>States looked at so far: the work that the budget counts.</summary>
    internal long Work { get; private set; }

    /// <summary>The cheapest track whose price is below a limit, and that price; the chain must not have a track now.</summary>
    internal (Track? Track, int Price) Find(int chain, int limit)
    {
        var (u, v) = (_board.Graph.Chains[chain].U, _board.Graph.Chains[chain].V);
        var wished = _board.Wished(chain);
        _board.ForgetEnds(u, v);
        Begin(chain, limit + wished);
        Depart(chain, u);
        var end = Search();
        _board.RememberEnds(u, v);
        if (end < 0)
            return (null, int.MaxValue);
        var track = Retrace(end);
        var length = track.Directions.Sum(Compass.LengthOf);
        return (track, _cost[end] - length + Weights.Length(length, wished));
    }

    private void Begin(int chain, int limit)
    {
        var v = _board.Graph.Chains[chain].V;
        _goal = (_board.X[v], _board.Y[v], _board.Graph.Nodes[v].Width, v);
        (_limit, _near) = (limit, _board.NearWeight(chain));
        for (var eighths = 0; eighths < 5; eighths++)
            _bends[eighths] = Weights.Bend(eighths, _board.Graph.Chains[chain].Lines.Length);
        for (var heading = 0; heading < 8; heading++)
            _goalPorts[heading] = _board.PortCost(v, chain, Compass.Opposite(heading));
        if (IsGuided)
            _guide = Guide.Between(_board, chain);
        _queue.Clear();
        _rounds++;
    }

    private void Depart(int chain, int u)
    {
        var width = _board.Graph.Nodes[u].Width;
        for (var heading = 0; heading < 8; heading++)
        {
            var port = _board.PortCost(u, chain, heading);
            for (var i = 0; i < width; i++)
                if (Compass.IsPort(i, width, heading))
                {
                    var cell = _grid.Cell(_board.X[u] + i, _board.Y[u]);
                    Enter(cell, heading, port, -1 - cell);
                }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Search()
    {
        while (_queue.TryTake(out var state, out var key))
        {
            Work++;
            var (cell, heading) = (state >> 3, state & 7);
            if (_grid.Node[cell] == _goal.Node)
                return state;
            var cost = _cost[state];
            // an older, dearer entry of the same state
            if (key > cost + Ahead(cell, heading))
                continue;
            if (!_grid.IsPassed(cell))
            {
                for (var turn = -2; turn <= 2; turn++)
                    Enter(
                        cell,
                        (heading + turn) & 7,
                        cost + _bends[turn < 0 ? -turn : turn],
                        state
                    );
            }
            else if (_grid.MayCross(cell, heading))
                Enter(cell, heading, cost + _board.CrossingWeight, state);
        }
        return -1;
    }

    /// <summary>Takes a step from a cell in a direction, when it is free and not too dear.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Enter(int from, int heading, int cost, int parent)
    {
        if (_grid.EdgeTaken(from, heading))
            return;
        var cell = from + _grid.Step[heading];
        var node = _grid.Node[cell];
        if (node == Grid.Nobody)
        {
            cost += _grid.Near[cell] * _near + _grid.Crowd[cell] * Weights.NearTrack;
            if (IsGuided)
                cost += _guide.Away(_grid.Column[cell], _grid.Row[cell]);
        }
        else if (node != _goal.Node || !Arrives(cell, heading))
            return;
        else
            cost += _goalPorts[heading];
        cost += (heading & 1) == 1 ? Weights.Diagonal : Weights.Straight;
        if (_grid.CrossesDiagonal(from, heading))
            cost += _board.CrossingWeight;
        var state = cell * 8 + heading;
        if (_round[state] == _rounds && _cost[state] <= cost)
            return;
        var estimate = cost + (node == Grid.Nobody ? Ahead(cell, heading) : 0);
        if (estimate >= _limit)
            return;
        (_round[state], _cost[state], _from[state]) = (_rounds, cost, parent);
        _queue.Put(state, estimate);
    }

    private bool Arrives(int cell, int heading) =>
        Compass.IsPort(_grid.Column[cell] - _goal.X, _goal.Width, Compass.Opposite(heading));

    /// <summary>A lower bound of what is still to pay from a cell: its length and its bends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Ahead(int cell, int heading)
    {
        var (x, y) = (_grid.Column[cell], _grid.Row[cell]);
        var right = _goal.X + _goal.Width - 1;
        var target =
            x < _goal.X ? _goal.X
            : x > right ? right
            : x;
        var at = _ruler.At(target - x, _goal.Y - y);
        return _ruler.Length(at) + _ruler.Turns(at, heading) * _bends[1];
    }

    private Track Retrace(int end)
    {
        var cells = new List<int>();
        var directions = new List<int>();
        var state = end;
        while (true)
        {
            cells.Add(state >> 3);
            directions.Add(state & 7);
            var parent = _from[state];
            if (parent < 0)
            {
                cells.Add(-1 - parent);
                break;
            }
            state = parent;
        }
        cells.Reverse();
        directions.Reverse();
        return new([.. cells], [.. directions]);
    }
}
