using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Embedding;

/// <summary>
/// Places nodes so that distances on paper follow distances in hops: stochastic gradient descent on stress (Zheng, Pawar and Goodman 2018).
/// Cost: rounds times nodes squared.
/// </summary>
internal static class StressSketcher
{
    private const int Rounds = 17;

    internal static Sketch Draw(double[][] distance, Chance chance)
    {
        var sketch = Scattered(distance.Length, chance);
        var pairs = PairsOf(distance.Length);
        var longest = distance.Max(row => row.Max());
        var step = longest * longest;
        // the step shrinks to 1/16 of a squared hop in sixteen equal factors: four square roots make a sixteenth root
        var shrink = Math.Sqrt(Math.Sqrt(Math.Sqrt(Math.Sqrt(0.0625 / Math.Max(1, step)))));
        for (var round = 0; round < Rounds; round++, step *= shrink)
        {
            Shuffle(pairs, chance);
            foreach (var (a, b) in pairs)
                Pull(sketch, (a, b), distance[a][b], step);
        }
        return sketch;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pull(Sketch s, (int A, int B) pair, double wish, double step)
    {
        var (a, b) = pair;
        var (dx, dy) = (s.X[a] - s.X[b], s.Y[a] - s.Y[b]);
        var length = Sketch.Length(dx, dy);
        if (length < 1e-9)
            (dx, length) = (1e-9, 1e-9);
        var weight = Math.Min(1, step / (wish * wish));
        var move = weight * (length - wish) / (2 * length);
        s.X[a] -= move * dx;
        s.Y[a] -= move * dy;
        s.X[b] += move * dx;
        s.Y[b] += move * dy;
    }

    private static Sketch Scattered(int count, Chance chance)
    {
        var sketch = new Sketch(new double[count], new double[count]);
        var side = Math.Sqrt(count) + 1;
        for (var i = 0; i < count; i++)
            (sketch.X[i], sketch.Y[i]) = (chance.Next() * side, chance.Next() * side);
        return sketch;
    }

    private static (int A, int B)[] PairsOf(int count)
    {
        var pairs = new (int, int)[count * (count - 1) / 2];
        var at = 0;
        for (var a = 0; a < count; a++)
        for (var b = a + 1; b < count; b++)
            pairs[at++] = (a, b);
        return pairs;
    }

    private static void Shuffle((int, int)[] pairs, Chance chance)
    {
        for (var i = pairs.Length - 1; i > 0; i--)
        {
            var j = chance.Next(i + 1);
            (pairs[i], pairs[j]) = (pairs[j], pairs[i]);
        }
    }
}
