using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Placing;

/// <summary>Measures along a track. A mark is an eighth of a step between two cells; lengths are in cells.</summary>
internal sealed class TrackRuler
{
    internal const int MarksPerStep = 8;
    private const double DiagonalStep = 1.4142135623730951;

    private readonly MapPoint[] _cells;
    private readonly double[] _length;

    internal TrackRuler(Board board, Track track)
    {
        _cells =
        [
            .. track.Cells.Select(cell => new MapPoint(
                cell % board.Grid.Width + board.Left,
                cell / board.Grid.Width + board.Top
            )),
        ];
        _length = new double[_cells.Length];
        for (var i = 1; i < _cells.Length; i++)
            _length[i] =
                _length[i - 1] + (Compass.IsDiagonal(track.Directions[i - 1]) ? DiagonalStep : 1);
        Crossings = [.. CrossingsOf(board.Grid, track)];
    }

    internal int Marks => (_cells.Length - 1) * MarksPerStep;

    internal double Length => _length[^1];

    /// <summary>The marks where another track crosses.</summary>
    internal int[] Crossings { get; }

    internal MapPoint At(int mark)
    {
        var (step, part) = StepOf(mark);
        var (a, b) = (_cells[step], _cells[step + 1]);
        var share = part / (double)MarksPerStep;
        return new(a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);
    }

    internal double LengthAt(int mark)
    {
        var (step, part) = StepOf(mark);
        return _length[step] + (_length[step + 1] - _length[step]) * part / MarksPerStep;
    }

    internal int MarkAt(double length)
    {
        var step = 0;
        while (step + 2 < _length.Length && _length[step + 1] < length)
            step++;
        var share = (length - _length[step]) / (_length[step + 1] - _length[step]);
        return Math.Clamp(step * MarksPerStep + (int)Math.Round(share * MarksPerStep), 0, Marks);
    }

    /// <summary>The points from one mark to another, without those on a straight line.</summary>
    internal MapPoint[] Between(int from, int to)
    {
        var points = new List<MapPoint> { At(from) };
        for (var step = from / MarksPerStep + 1; step * MarksPerStep < to; step++)
            if (IsBend(step))
                points.Add(_cells[step]);
        points.Add(At(to));
        return [.. points];
    }

    internal bool IsBend(int step) =>
        step > 0
        && step < _cells.Length - 1
        && (
            _cells[step + 1].X - _cells[step].X != _cells[step].X - _cells[step - 1].X
            || _cells[step + 1].Y - _cells[step].Y != _cells[step].Y - _cells[step - 1].Y
        );

    private (int Step, int Part) StepOf(int mark) =>
        mark >= Marks
            ? (_cells.Length - 2, MarksPerStep)
            : (mark / MarksPerStep, mark % MarksPerStep);

    private static IEnumerable<int> CrossingsOf(Grid grid, Track track)
    {
        for (var i = 0; i < track.Directions.Length; i++)
        {
            if (i > 0 && grid.IsCrossed(track.Cells[i]))
                yield return i * MarksPerStep;
            if (grid.CrossesDiagonal(track.Cells[i], track.Directions[i]))
                yield return i * MarksPerStep + MarksPerStep / 2;
        }
    }
}
