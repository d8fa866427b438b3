using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Routing;

/// <summary>
/// Who uses which cell: nodes, edges between neighbouring cells (one track each), and tracks that pass a cell (one, or two that cross straight).
/// Working memory of the routing stage.
/// </summary>
internal sealed class Grid
{
    internal const int Nobody = -1;
    internal const int Wall = -2;

    private readonly int[] _edge;
    private readonly int[] _first;
    private readonly int[] _second;

    internal Grid(int width, int height)
    {
        (Width, Height) = (width, height);
        Node = Filled(width * height);
        Near = new int[width * height];
        Crowd = new int[width * height];
        _edge = Filled(width * height * 8);
        _first = Filled(width * height);
        _second = Filled(width * height);
        WallOff();
        Column = [.. Enumerable.Range(0, width * height).Select(cell => cell % width)];
        Row = [.. Enumerable.Range(0, width * height).Select(cell => cell / width)];
        Step = [.. Enumerable.Range(0, 8).Select(d => Compass.Dy[d] * width + Compass.Dx[d])];
    }

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Per direction the difference in cell number.</summary>
    internal int[] Step { get; }

    /// <summary>Per cell its column.</summary>
    internal int[] Column { get; }

    /// <summary>Per cell its row.</summary>
    internal int[] Row { get; }

    /// <summary>Per cell the node that stands there, <see cref="Nobody"/> or, along the border, <see cref="Wall"/>.</summary>
    internal int[] Node { get; }

    /// <summary>Per cell how many node cells are within one cell.</summary>
    internal int[] Near { get; }

    /// <summary>Per cell how many tracks pass next to it.</summary>
    internal int[] Crowd { get; }

    internal int Cell(int x, int y) => y * Width + x;

    internal bool Inside(int x, int y) => x >= 1 && y >= 1 && x < Width - 1 && y < Height - 1;

    internal bool IsPassed(int cell) => _first[cell] >= 0;

    internal bool IsCrossed(int cell) => _second[cell] >= 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool EdgeTaken(int cell, int direction) => _edge[cell * 8 + direction] >= 0;

    /// <summary>Whether the other diagonal of the square between a cell and its diagonal neighbour is used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool CrossesDiagonal(int cell, int direction) =>
        (direction & 1) == 1 && _edge[(cell + Compass.Dx[direction]) * 8 + (direction ^ 2)] >= 0;

    /// <summary>Whether a track that arrives in some direction may cross the one track that passes here: both straight, on different axes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayCross(int cell, int direction)
    {
        var code = _first[cell];
        var (into, outOf) = ((code >> 3) & 7, code & 7);
        return _second[cell] < 0 && into == outOf && (into & 3) != (direction & 3);
    }

    internal void SetNode(int node, int x, int y, int width)
    {
        for (var i = 0; i < width; i++)
            Node[Cell(x + i, y)] = node;
        CountNear(x, y, width, 1);
    }

    internal void ClearNode(int x, int y, int width)
    {
        for (var i = 0; i < width; i++)
            Node[Cell(x + i, y)] = -1;
        CountNear(x, y, width, -1);
    }

    /// <summary>Adds to <see cref="Near"/> around a node.</summary>
    internal void CountNear(int x, int y, int width, int change)
    {
        for (var row = y - 1; row <= y + 1; row++)
        for (var column = x - 1; column <= x + width; column++)
            Near[Cell(column, row)] += change;
    }

    /// <summary>Adds to <see cref="Crowd"/> along a track.</summary>
    internal void CountCrowd(int[] cells, int change)
    {
        for (var i = 1; i < cells.Length - 1; i++)
            foreach (var step in Step)
                Crowd[cells[i] + step] += change;
    }

    internal void Lay(int chain, int[] cells, int[] directions)
    {
        CountCrowd(cells, 1);
        for (var i = 0; i < directions.Length; i++)
        {
            SetEdge(cells[i], directions[i], chain);
            if (i == 0)
                continue;
            var code = (chain << 6) | (directions[i - 1] << 3) | directions[i];
            if (_first[cells[i]] < 0)
                _first[cells[i]] = code;
            else
                _second[cells[i]] = code;
        }
    }

    internal void Lift(int chain, int[] cells, int[] directions)
    {
        CountCrowd(cells, -1);
        for (var i = 0; i < directions.Length; i++)
        {
            SetEdge(cells[i], directions[i], -1);
            if (i == 0)
                continue;
            var cell = cells[i];
            // a track may come by twice, so that it may be on a cell in both places or in neither any more
            if (_first[cell] >> 6 == chain)
                (_first[cell], _second[cell]) = (_second[cell], Nobody);
            else if (_second[cell] >> 6 == chain)
                _second[cell] = Nobody;
        }
    }

    private void SetEdge(int cell, int direction, int chain)
    {
        _edge[cell * 8 + direction] = chain;
        _edge[(cell + Step[direction]) * 8 + Compass.Opposite(direction)] = chain;
    }

    private void WallOff()
    {
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < Width; x++)
            if (!Inside(x, y))
                Node[Cell(x, y)] = Wall;
    }

    private static int[] Filled(int count)
    {
        var cells = new int[count];
        Array.Fill(cells, -1);
        return cells;
    }
}
