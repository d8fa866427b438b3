namespace Leerspoor.MetroMaps.Embedding;

/// <summary>Reproducible chance: Steele, Lea and Flood's SplitMix64. The same on every machine, unlike what <see cref="Random"/> promises.</summary>
internal sealed class Chance(int seed)
{
    private ulong _state = (ulong)(uint)seed * 0x9E3779B97F4A7C15UL;

    /// <summary>From 0 up to 1.</summary>
    internal double Next() => (Draw() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to <paramref name="limit"/>.</summary>
    internal int Next(int limit) => (int)(Draw() >> 33) % limit;

    private ulong Draw()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
