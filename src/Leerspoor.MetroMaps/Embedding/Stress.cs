using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Embedding;

/// <summary>How far distances on paper are from distances in hops, squared and summed over all pairs.</summary>
internal static class Stress
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Of(Sketch s, double[][] distance)
    {
        var stress = 0.0;
        for (var a = 0; a < s.Count; a++)
        for (var b = a + 1; b < s.Count; b++)
        {
            var stretch = s.Distance(a, b) / distance[a][b] - 1;
            stress += stretch * stretch;
        }
        return stress;
    }
}
