using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Returning;

/// <summary>Lays the tracks of a previous layout back on the grid, as far as their stations and the ways between them are still there.</summary>
internal sealed class FormerTracks(Board board, LineGraph lines, FormerLayout former)
{
    /// <summary>Lays every chain that it can, and returns which nodes have a chain that is new, longer or shorter.</summary>
    internal bool[] Lay()
    {
        var changed = new bool[board.Graph.Nodes.Length];
        for (var e = 0; e < board.Tracks.Length; e++)
        {
            var chain = board.Graph.Chains[e];
            var kept = TryLay(e, chain) && chain.Inner.All(former.Places.ContainsKey);
            if (!kept)
                changed[chain.U] = changed[chain.V] = true;
        }
        return changed;
    }

    private bool TryLay(int e, Chain chain)
    {
        if (Points(chain) is not { } points)
            return false;
        // tracks end a little outside the cells of a pill
        points[0] = OnPill(chain.U, points[0]);
        points[^1] = OnPill(chain.V, points[^1]);
        if (Cells(points) is not { } cells)
            return false;
        var directions = new int[cells.Count - 1];
        for (var i = 0; i < directions.Length; i++)
        {
            directions[i] = Array.IndexOf(board.Grid.Step, cells[i + 1] - cells[i]);
            if (directions[i] < 0)
                return false;
        }
        var track = new Track([.. cells], directions);
        if (!IsFree(track, chain))
            return false;
        board.Lay(e, track);
        return true;
    }

    private MapPoint OnPill(int node, MapPoint end) =>
        board.Graph.Nodes[node].Width > 1 ? new(Math.Round(end.X), Math.Round(end.Y)) : end;

    private List<MapPoint>? Points(Chain chain)
    {
        int[] walk =
        [
            board.Graph.Nodes[chain.U].Station,
            .. chain.Inner.Where(former.Places.ContainsKey),
            board.Graph.Nodes[chain.V].Station,
        ];
        var points = new List<MapPoint>();
        for (var i = 0; i + 1 < walk.Length; i++)
        {
            if (
                former.Track(lines.StationIds[walk[i]], lines.StationIds[walk[i + 1]])
                is not { } part
            )
                return null;
            points.AddRange(part);
        }
        return points;
    }

    /// <summary>The cells along a track; null when it does not run along cells.</summary>
    private List<int>? Cells(List<MapPoint> points)
    {
        var cells = new List<int>();
        var at = points[0];
        if (!IsCell(at))
            return null;
        cells.Add(Cell(at));
        foreach (var next in points.Skip(1))
        {
            var (dx, dy) = (next.X - at.X, next.Y - at.Y);
            if (dx != 0 && dy != 0 && Math.Abs(dx) != Math.Abs(dy))
                return null;
            var (stepX, stepY) = (Math.Sign(dx), Math.Sign(dy));
            // a stop between two cells is no corner; go on to it from the last cell before it
            while (Math.Max(Math.Abs(next.X - at.X), Math.Abs(next.Y - at.Y)) >= 1)
            {
                at = new(at.X + stepX, at.Y + stepY);
                cells.Add(Cell(at));
            }
            if (!board.Grid.Inside((int)at.X - board.Left, (int)at.Y - board.Top))
                return null;
        }
        return IsCell(points[^1]) && Cell(points[^1]) == cells[^1] ? cells : null;
    }

    private bool IsFree(Track track, Chain chain)
    {
        var grid = board.Grid;
        if (grid.Node[track.Cells[0]] != chain.U || grid.Node[track.Cells[^1]] != chain.V)
            return false;
        if (track.Cells.Distinct().Count() != track.Cells.Length)
            return false;
        for (var i = 0; i < track.Directions.Length; i++)
        {
            var cell = track.Cells[i];
            if (grid.EdgeTaken(cell, track.Directions[i]) || (i > 0 && grid.Node[cell] >= 0))
                return false;
            if (i == 0 || !grid.IsPassed(cell))
                continue;
            if (
                track.Directions[i] != track.Directions[i - 1]
                || !grid.MayCross(cell, track.Directions[i])
            )
                return false;
        }
        return true;
    }

    private bool IsCell(MapPoint p) =>
        p.X == Math.Floor(p.X)
        && p.Y == Math.Floor(p.Y)
        && board.Grid.Inside((int)p.X - board.Left, (int)p.Y - board.Top);

    private int Cell(MapPoint p) => board.Grid.Cell((int)p.X - board.Left, (int)p.Y - board.Top);
}
