using Leerspoor.MetroMaps.Placing;

namespace Leerspoor.MetroMaps.Packing;

/// <summary>The cells that parts use: parts that stay may reach into each other's boxes as long as their tracks keep apart.</summary>
internal sealed class Footprint
{
    private readonly HashSet<(int X, int Y)> _taken = [];

    internal bool IsClearOf(DrawnPart part) => Cells(part).All(cell => !_taken.Contains(cell));

    /// <summary>Takes the cells of a part and those next to them.</summary>
    internal void Take(DrawnPart part)
    {
        foreach (var (x, y) in Cells(part))
            for (var dy = -1; dy <= 1; dy++)
            for (var dx = -1; dx <= 1; dx++)
                _taken.Add((x + dx, y + dy));
    }

    private static IEnumerable<(int X, int Y)> Cells(DrawnPart part)
    {
        foreach (var (_, at, end) in part.Stations)
        foreach (var cell in Along(at, end))
            yield return cell;
        foreach (var hop in part.Chains.SelectMany(chain => chain.Hops))
            for (var i = 0; i + 1 < hop.Length; i++)
                foreach (var cell in Along(hop[i], hop[i + 1]))
                    yield return cell;
    }

    private static IEnumerable<(int X, int Y)> Along(MapPoint a, MapPoint b)
    {
        var steps = (int)Math.Ceiling(Math.Max(Math.Abs(b.X - a.X), Math.Abs(b.Y - a.Y)));
        for (var i = 0; i <= steps; i++)
        {
            var share = steps == 0 ? 0 : i / (double)steps;
            yield return (
                (int)Math.Round(a.X + (b.X - a.X) * share),
                (int)Math.Round(a.Y + (b.Y - a.Y) * share)
            );
        }
    }
}
