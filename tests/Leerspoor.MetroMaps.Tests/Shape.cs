using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Embedding;
using Leerspoor.MetroMaps.Planarizing;

namespace Leerspoor.MetroMaps.Tests;

/// <summary>What kind of map it is, whatever its drawing.</summary>
/// <param name="IsPlanar">Whether it can be drawn without a crossing; the test is exact.</param>
/// <param name="IsTangle">
/// Whether more than three tracks end at the average node, as no set of learning lines does. Known: there, two stations may come nearer than half a hop.
/// </param>
internal sealed record Shape(bool IsPlanar, bool IsTangle)
{
    internal static Shape Of(MapModel map)
    {
        var parts = Contractor
            .Contract(LineGraph.Of(map), [])
            .Where(part => part.Chains.Length > 0)
            .ToList();
        return new(
            parts.TrueForAll(part => Planarizer.Planarize(GraphOf(part)).Crossings == 0),
            parts.Exists(part => part.Chains.Length > 1.5 * part.Nodes.Length)
        );
    }

    private static SketchGraph GraphOf(ChainGraph part) =>
        new(
            part.Nodes.Length,
            [
                .. part
                    .Chains.DistinctBy(c => (Math.Min(c.U, c.V), Math.Max(c.U, c.V)))
                    .Select(c => new SketchEdge(c.U, c.V, 1)),
            ]
        );
}
