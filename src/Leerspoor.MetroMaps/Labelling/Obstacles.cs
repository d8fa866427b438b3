using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Labelling;

/// <summary>Everything a label must keep off, in tiles, so that a box only looks at what is near. Lines are thick; stations and letters are boxes.</summary>
internal sealed class Obstacles
{
    private const double Tile = 3;
    private readonly LabelBox _frame;
    private readonly int _columns;
    private readonly List<Segment>[] _segments;
    private readonly List<Owned>[] _boxes;

    internal Obstacles(MapLayout layout)
    {
        _frame = FrameOf(layout).Grown(Tile);
        _columns = Column(_frame.Right) + 1;
        var tiles = _columns * (Row(_frame.Bottom) + 1);
        _segments = [.. Enumerable.Range(0, tiles).Select(_ => new List<Segment>())];
        _boxes = [.. Enumerable.Range(0, tiles).Select(_ => new List<Owned>())];
        foreach (var hop in layout.Hops.Where(hop => hop.Slot == 0))
            for (var i = 0; i + 1 < hop.Points.Count; i++)
                Add(new Segment(hop.Points[i], hop.Points[i + 1], hop.Slots > 1 ? 0.28 : 0.12));
        for (var i = 0; i < layout.Stations.Count; i++)
            Add(new Owned(i, BoxOf(layout.Stations[i])));
        foreach (var (_, at) in layout.Letters)
            Add(
                new Owned(
                    -1,
                    new LabelBox(at.X, at.Y, at.X, at.Y).Grown(PlacedLetter.Size / 2 + 0.04)
                )
            );
    }

    /// <summary>Whether a label of the station with some number may stand here.</summary>
    internal bool AreClearOf(LabelBox box, int station)
    {
        var (left, right) = (Column(box.Left), Column(box.Right));
        for (var row = Row(box.Top); row <= Row(box.Bottom); row++)
        for (var column = left; column <= right; column++)
            if (!IsClear(box, station, row * _columns + column))
                return false;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsClear(LabelBox box, int station, int tile)
    {
        foreach (var (owner, other) in _boxes[tile])
            if (owner != station && other.Overlaps(box))
                return false;
        foreach (var (a, b, half) in _segments[tile])
        {
            var grown = box.Grown(half);
            if (grown.Overlaps(LabelBox.Around(a, b).Grown(1e-9)) && grown.IsCutBy(a, b))
                return false;
        }
        return true;
    }

    private void Add(Segment segment)
    {
        var (_, _, half) = segment;
        var box = LabelBox.Around(segment.A, segment.B).Grown(half);
        for (var row = Row(box.Top); row <= Row(box.Bottom); row++)
        for (var column = Column(box.Left); column <= Column(box.Right); column++)
            _segments[row * _columns + column].Add(segment);
    }

    private void Add(Owned owned)
    {
        for (var row = Row(owned.Box.Top); row <= Row(owned.Box.Bottom); row++)
        for (var column = Column(owned.Box.Left); column <= Column(owned.Box.Right); column++)
            _boxes[row * _columns + column].Add(owned);
    }

    private int Column(double x) =>
        (int)((Math.Clamp(x, _frame.Left, _frame.Right) - _frame.Left) / Tile);

    private int Row(double y) =>
        (int)((Math.Clamp(y, _frame.Top, _frame.Bottom) - _frame.Top) / Tile);

    private static LabelBox BoxOf(PlacedStation station) =>
        LabelBox.Around(station.At, station.End).Grown(station.Radius);

    private static LabelBox FrameOf(MapLayout layout)
    {
        var points = layout
            .Stations.SelectMany(s => new[] { s.At, s.End })
            .Concat(layout.Hops.SelectMany(hop => hop.Points))
            .ToList();
        return new(
            points.Min(p => p.X),
            points.Min(p => p.Y),
            points.Max(p => p.X),
            points.Max(p => p.Y)
        );
    }

    private readonly record struct Segment(MapPoint A, MapPoint B, double Half);

    private readonly record struct Owned(int Station, LabelBox Box);
}

/// <summary>An upright box in cells.</summary>
internal readonly record struct LabelBox(double Left, double Top, double Right, double Bottom)
{
    internal static LabelBox Around(MapPoint a, MapPoint b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));

    internal LabelBox Grown(double margin) =>
        new(Left - margin, Top - margin, Right + margin, Bottom + margin);

    internal bool Overlaps(LabelBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether any part of a segment lies inside (Liang and Barsky 1984).</summary>
    internal bool IsCutBy(MapPoint a, MapPoint b)
    {
        var (from, to) = (0.0, 1.0);
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        return Clip(-dx, a.X - Left, ref from, ref to)
            && Clip(dx, Right - a.X, ref from, ref to)
            && Clip(-dy, a.Y - Top, ref from, ref to)
            && Clip(dy, Bottom - a.Y, ref from, ref to)
            && from < to;
    }

    private static bool Clip(double speed, double room, ref double from, ref double to)
    {
        if (speed == 0)
            return room > 0;
        var at = room / speed;
        if (speed < 0)
            from = Math.Max(from, at);
        else
            to = Math.Min(to, at);
        return from <= to;
    }
}
