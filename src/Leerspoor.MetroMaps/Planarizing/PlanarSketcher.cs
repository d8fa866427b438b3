using Leerspoor.MetroMaps.Embedding;

namespace Leerspoor.MetroMaps.Planarizing;

/// <summary>
/// Gives the vertices of a planar map places so that straight edges cross as the map says: a frame of helping points around every face makes it three-connected, one
/// face becomes the outside, and every point inside goes to the mean of its neighbours (Tutte 1963). Cost: rounds times points.
/// </summary>
internal sealed class PlanarSketcher
{
    private const int Rounds = 3000;
    private const int RoundsPerLook = 100;

    private readonly PlanarMap _map;
    private readonly List<List<int>> _near = [];
    private readonly List<(double X, double Y)> _at = [];
    private readonly HashSet<int> _fixed = [];

    private PlanarSketcher(PlanarMap map)
    {
        _map = map;
        for (var v = 0; v < map.Vertices; v++)
            Add();
    }

    /// <summary>The places of all vertices of the map, crossings too, with one of its faces outside.</summary>
    internal static Sketch Draw(PlanarMap map, int outer)
    {
        var sketcher = new PlanarSketcher(map);
        sketcher.Frame(outer);
        for (var round = 0; round < Rounds; round++)
            if (sketcher.Settle() < 1e-7 && round > RoundsPerLook)
                break;
        return new(
            [.. sketcher._at.Take(map.Vertices).Select(p => p.X)],
            [.. sketcher._at.Take(map.Vertices).Select(p => p.Y)]
        );
    }

    private void Frame(int outer)
    {
        var (of, first) = _map.Faces();
        for (var half = 0; half < of.Length; half += 2)
            if (of[half] >= 0)
                Link(_map.From(half), _map.To(half));
        for (var face = 0; face < first.Length; face++)
            FrameFace(first[face], face == outer);
    }

    /// <summary>A ring of helping points along a face, one per corner; inside it one more, unless the face lies outside: then the ring is fixed on a circle.</summary>
    private void FrameFace(int start, bool isOuter)
    {
        var corners = new List<int>();
        for (var half = start; corners.Count == 0 || half != start; half = _map.Onward(half))
            corners.Add(_map.From(half));
        var ring = corners.ConvertAll(_ => Add());
        for (var i = 0; i < ring.Count; i++)
        {
            var onward = (i + 1) % ring.Count;
            Link(ring[i], corners[i]);
            Link(ring[i], corners[onward]);
            Link(ring[i], ring[onward]);
        }
        if (isOuter)
        {
            for (var i = 0; i < ring.Count; i++)
                _at[ring[i]] = OnCircle(i / (double)ring.Count);
            _fixed.UnionWith(ring);
            return;
        }
        var middle = Add();
        foreach (var point in ring)
            Link(middle, point);
    }

    private double Settle()
    {
        var largest = 0.0;
        for (var v = 0; v < _at.Count; v++)
        {
            if (_fixed.Contains(v) || _near[v].Count == 0)
                continue;
            var (x, y) = (0.0, 0.0);
            foreach (var other in _near[v])
                (x, y) = (x + _at[other].X, y + _at[other].Y);
            (x, y) = (x / _near[v].Count, y / _near[v].Count);
            largest = Math.Max(largest, Math.Abs(x - _at[v].X) + Math.Abs(y - _at[v].Y));
            _at[v] = (x, y);
        }
        return largest;
    }

    private int Add()
    {
        _near.Add([]);
        _at.Add((0, 0));
        return _at.Count - 1;
    }

    private void Link(int a, int b)
    {
        _near[a].Add(b);
        _near[b].Add(a);
    }

    /// <summary>A share of a turn as a place on the unit circle, by rational points, since sines differ between machines.</summary>
    private static (double X, double Y) OnCircle(double turn)
    {
        var (quarter, t) = ((int)(turn * 4) & 3, turn * 4 - Math.Floor(turn * 4));
        var (x, y) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t));
        return quarter switch
        {
            0 => (x, y),
            1 => (-y, x),
            2 => (-x, -y),
            _ => (y, -x),
        };
    }
}
