namespace Leerspoor.MetroMaps.Planarizing;

/// <summary>
/// A drawing without places: per vertex its edges in turning order, so that faces follow. Where two edges cross stands a vertex of four edges. An edge is two half
/// edges, <c>h</c> and <c>h ^ 1</c>; a corner of a face is named by the half edge that leaves it along the face. Working memory of the planarizing stage.
/// </summary>
internal sealed class PlanarMap
{
    internal const int None = -1;

    private readonly List<int> _from = [];
    private readonly List<int> _next = [];
    private readonly List<int> _previous = [];
    private readonly List<int> _owner = [];
    private readonly List<int> _first = [];

    internal PlanarMap(int nodes)
    {
        Nodes = nodes;
        for (var v = 0; v < nodes; v++)
            _first.Add(None);
    }

    private PlanarMap(PlanarMap other)
    {
        (Nodes, Crossings) = (other.Nodes, other.Crossings);
        _from = [.. other._from];
        _next = [.. other._next];
        _previous = [.. other._previous];
        _owner = [.. other._owner];
        _first = [.. other._first];
    }

    /// <summary>The vertices that are nodes come first; crossings follow.</summary>
    internal int Nodes { get; }

    internal int Vertices => _first.Count;

    internal int HalfEdges => _from.Count;

    internal int Crossings { get; private set; }

    internal PlanarMap Copy() => new(this);

    internal bool IsAlive(int half) => _owner[half >> 1] >= 0;

    internal bool IsPresent(int vertex) => _first[vertex] >= 0;

    internal int From(int half) => _from[half];

    internal int To(int half) => _from[half ^ 1];

    /// <summary>The edge of the graph that a half edge is a piece of.</summary>
    internal int Owner(int half) => _owner[half >> 1];

    /// <summary>The half edge that follows along the face.</summary>
    internal int Onward(int half) => _next[half ^ 1];

    /// <summary>The half edges that leave a vertex, in turning order.</summary>
    internal IEnumerable<int> Around(int vertex)
    {
        var first = _first[vertex];
        if (first < 0)
            yield break;
        var half = first;
        do
        {
            yield return half;
            half = _next[half];
        } while (half != first);
    }

    internal Faces Faces()
    {
        var face = new int[HalfEdges];
        Array.Fill(face, None);
        var first = new List<int>();
        for (var start = 0; start < face.Length; start++)
        {
            if (!IsAlive(start) || face[start] >= 0)
                continue;
            for (var half = start; face[half] < 0; half = Onward(half))
                face[half] = first.Count;
            first.Add(start);
        }
        return new(face, [.. first]);
    }

    /// <summary>Joins two corners of one face; a vertex without edges (its corner is <see cref="None"/>) may be one of them.</summary>
    internal void Join((int Vertex, int Corner) u, (int Vertex, int Corner) v, int owner)
    {
        var half = _from.Count;
        _owner.Add(owner);
        foreach (var vertex in new[] { u.Vertex, v.Vertex })
        {
            _from.Add(vertex);
            _next.Add(None);
            _previous.Add(None);
        }
        Hang(half, u.Corner);
        Hang(half + 1, v.Corner);
    }

    /// <summary>Puts a crossing on an edge; returns its corner in the face of the half edge, and its corner on the other side.</summary>
    internal (int Vertex, int Near, int Far) Cross(int half)
    {
        var crossing = Vertices;
        var onward = HalfEdges;
        var end = half ^ 1;
        _owner.Add(Owner(half));
        _from.AddRange([crossing, _from[end]]);
        _next.AddRange([None, None]);
        _previous.AddRange([None, None]);
        _first.Add(onward);
        Replace(end, onward + 1);
        _from[end] = crossing;
        (_next[onward], _previous[onward]) = (end, end);
        (_next[end], _previous[end]) = (onward, onward);
        Crossings++;
        return (crossing, onward, end);
    }

    /// <summary>Takes a node out with all its edges; the crossings on them go too.</summary>
    internal void Remove(int node)
    {
        foreach (var half in Around(node).ToArray())
        {
            var piece = half;
            while (true)
            {
                var end = To(piece);
                var straight = end < Nodes ? None : Straight(piece ^ 1);
                Unhang(piece);
                Unhang(piece ^ 1);
                _owner[piece >> 1] = None;
                if (straight < 0)
                    break;
                piece = straight;
            }
        }
        for (var crossing = Nodes; crossing < Vertices; crossing++)
            if (_first[crossing] is >= 0 and var first && _next[_next[first]] == first)
                Smooth(crossing);
    }

    /// <summary>Whether all that has edges hangs together.</summary>
    internal bool IsConnected()
    {
        var start = _first.FindIndex(half => half >= 0);
        if (start < 0)
            return false;
        var seen = new bool[Vertices];
        var queue = new Queue<int>([start]);
        seen[start] = true;
        while (queue.TryDequeue(out var vertex))
            foreach (var half in Around(vertex))
                if (!seen[To(half)])
                {
                    seen[To(half)] = true;
                    queue.Enqueue(To(half));
                }
        for (var v = 0; v < Vertices; v++)
            if (!seen[v] && IsPresent(v))
                return false;
        return true;
    }

    /// <summary>What runs on straight over a crossing; where the other edge is gone already, the only one that is left.</summary>
    private int Straight(int half)
    {
        var (beside, across) = (_next[half], _next[_next[half]]);
        return across == half ? beside : across;
    }

    private void Hang(int half, int corner)
    {
        if (corner < 0)
        {
            (_next[half], _previous[half]) = (half, half);
            _first[_from[half]] = half;
            return;
        }
        var before = _previous[corner];
        (_next[before], _previous[half]) = (half, before);
        (_next[half], _previous[corner]) = (corner, half);
    }

    private void Unhang(int half)
    {
        var (before, after) = (_previous[half], _next[half]);
        (_next[before], _previous[after]) = (after, before);
        if (_first[_from[half]] == half)
            _first[_from[half]] = after == half ? None : after;
    }

    /// <summary>Gives the place of one half edge in the turning order to another.</summary>
    private void Replace(int half, int other)
    {
        var alone = _next[half] == half;
        (_next[other], _previous[other]) = alone ? (other, other) : (_next[half], _previous[half]);
        if (!alone)
            (_previous[_next[half]], _next[_previous[half]]) = (other, other);
        if (_first[_from[half]] == half)
            _first[_from[half]] = other;
    }

    private void Smooth(int crossing)
    {
        var kept = _first[crossing];
        var gone = _next[kept];
        var end = To(gone);
        Replace(gone ^ 1, kept);
        _from[kept] = end;
        _owner[gone >> 1] = None;
        _first[crossing] = None;
        Crossings--;
    }
}

/// <summary>The faces of a planar map: per half edge the number of its face (none for dead ones), and per face one of its half edges.</summary>
internal readonly record struct Faces(int[] Of, int[] First);
