namespace Leerspoor.MetroMaps.Routing;

/// <summary>The way of a chain over the grid: from a cell of its first node to a cell of its last, one direction between each two cells.</summary>
internal sealed record Track(int[] Cells, int[] Directions);

/// <summary>Prices a track that lies on the grid. Cost: linear in its cells.</summary>
internal static class TrackCost
{
    internal static int Of(Board board, int chain, Track track)
    {
        var (grid, lines) = (board.Grid, board.Graph.Chains[chain].Lines.Length);
        var (length, cost) = (0, 0);
        for (var i = 0; i < track.Directions.Length; i++)
        {
            length += Compass.LengthOf(track.Directions[i]);
            if (i == 0)
                continue;
            cost += Weights.Bend(
                Compass.Between(track.Directions[i - 1], track.Directions[i]),
                lines
            );
            cost +=
                grid.Near[track.Cells[i]] * board.NearWeight(chain)
                + grid.Crowd[track.Cells[i]] * Weights.NearTrack;
        }
        return cost
            + Weights.Length(length, board.Wished(chain))
            + Crossings(grid, track) * board.CrossingWeight;
    }

    internal static int Crossings(Grid grid, Track track)
    {
        var count = 0;
        for (var i = 0; i < track.Directions.Length; i++)
        {
            if (i > 0 && grid.IsCrossed(track.Cells[i]))
                count++;
            if (grid.CrossesDiagonal(track.Cells[i], track.Directions[i]))
                count++;
        }
        return count;
    }
}
