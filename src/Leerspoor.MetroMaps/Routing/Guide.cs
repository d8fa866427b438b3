namespace Leerspoor.MetroMaps.Routing;

/// <summary>The straight line between the middles of two nodes, in cells: from (x, y) along (dx, dy), of some length.</summary>
internal readonly record struct Guide(double X, double Y, double Dx, double Dy)
{
    private const int PerCell = 8;
    private const int Most = 60;

    internal static Guide Between(Board board, int chain)
    {
        var (u, v) = (board.Graph.Chains[chain].U, board.Graph.Chains[chain].V);
        var (x, y) = (Middle(board, u), board.Y[u]);
        var (dx, dy) = (Middle(board, v) - x, board.Y[v] - y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        return new(x, y, dx / length, dy / length);
    }

    /// <summary>What a cell costs more because it is away from the line; the first cell is free, for octilinear tracks cannot follow it exactly.</summary>
    internal int Away(int column, int row)
    {
        var away = Math.Abs((column - X) * Dy - (row - Y) * Dx) - 1;
        return away <= 0 ? 0 : Math.Min(Most, (int)(away * PerCell));
    }

    private static double Middle(Board board, int node) =>
        board.X[node] + (board.Graph.Nodes[node].Width - 1) / 2.0;
}
