namespace Leerspoor.MetroMaps.Routing;

/// <summary>A queue by small whole keys that hardly ever go down (Dial 1969): putting in and taking out cost next to nothing. Last in, first out per key.</summary>
internal sealed class BucketQueue
{
    private int[] _head = new int[4096];
    private int[] _state = new int[4096];
    private int[] _next = new int[4096];
    private int _entries;
    private int _lowest;
    private int _highest = -1;

    internal BucketQueue() => Array.Fill(_head, -1);

    internal void Clear()
    {
        if (_highest >= 0)
            Array.Fill(_head, -1, 0, _highest + 1);
        (_entries, _lowest, _highest) = (0, int.MaxValue, -1);
    }

    internal void Put(int state, int key)
    {
        if (key >= _head.Length)
            GrowHead(key);
        if (_entries == _state.Length)
        {
            Array.Resize(ref _state, 2 * _entries);
            Array.Resize(ref _next, 2 * _entries);
        }
        _state[_entries] = state;
        _next[_entries] = _head[key];
        _head[key] = _entries++;
        if (key < _lowest)
            _lowest = key;
        if (key > _highest)
            _highest = key;
    }

    internal bool TryTake(out int state, out int key)
    {
        while (_lowest <= _highest && _head[_lowest] < 0)
            _lowest++;
        (state, key) = (0, _lowest);
        if (_lowest > _highest)
            return false;
        var entry = _head[_lowest];
        _head[_lowest] = _next[entry];
        state = _state[entry];
        return true;
    }

    private void GrowHead(int key)
    {
        var from = _head.Length;
        Array.Resize(ref _head, Math.Max(key + 1, 2 * from));
        Array.Fill(_head, -1, from, _head.Length - from);
    }
}
