using Leerspoor.MetroMaps.Placing;

namespace Leerspoor.MetroMaps.Packing;

/// <summary>
/// Puts the parts of a map next to each other: parts with a former place stay there, the others follow from large to small, each in the first free place from the
/// top. Returns per part how far it moves. Cost: places tried times parts.
/// </summary>
internal static class Packer
{
    private const int Gap = 3;

    internal static (int Dx, int Dy)[] Pack(DrawnPart[] parts)
    {
        var boxes = parts.Select(Box.Of).ToArray();
        var moves = new (int, int)[parts.Length];
        var (homeless, footprint) = (new List<int>(), new Footprint());
        foreach (var i in BySize(boxes))
            if (parts[i].Stays && footprint.IsClearOf(parts[i]))
                footprint.Take(parts[i]);
            else
                homeless.Add(i);
        var taken = boxes.Where((_, i) => !homeless.Contains(i)).ToList();
        var width = Width(boxes);
        foreach (var i in homeless)
        {
            var box = FirstFree(boxes[i], taken, width);
            moves[i] = (box.Left - boxes[i].Left, box.Top - boxes[i].Top);
            taken.Add(box);
        }
        return moves;
    }

    private static IEnumerable<int> BySize(Box[] boxes) =>
        Enumerable
            .Range(0, boxes.Length)
            .OrderByDescending(i => boxes[i].Width * boxes[i].Height)
            .ThenBy(i => i);

    /// <summary>Room for all, about half as high as wide, and at least as wide as the widest.</summary>
    private static int Width(Box[] boxes)
    {
        var area = boxes.Sum(box => (long)(box.Width + Gap) * (box.Height + Gap));
        return Math.Max(boxes.Max(box => box.Width), (int)Math.Sqrt(area * 1.7));
    }

    private static Box FirstFree(Box box, List<Box> taken, int width)
    {
        var left = taken.Count > 0 ? taken.Min(other => other.Left) : 0;
        for (var y = taken.Count > 0 ? taken.Min(other => other.Top) : 0; ; y++)
        for (var x = left; x == left || x + box.Width <= left + width; x++)
        {
            var moved = box.At(x, y);
            if (taken.TrueForAll(other => other.IsClearOf(moved)))
                return moved;
        }
    }

    private readonly record struct Box(int Left, int Top, int Width, int Height)
    {
        internal static Box Of(DrawnPart part)
        {
            var points = part
                .Stations.SelectMany(s => new[] { s.At, s.End })
                .Concat(part.Chains.SelectMany(chain => chain.Hops).SelectMany(hop => hop))
                .ToList();
            var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
            return new(
                (int)Math.Floor(left),
                (int)Math.Floor(top),
                (int)Math.Ceiling(points.Max(p => p.X)) - (int)Math.Floor(left),
                (int)Math.Ceiling(points.Max(p => p.Y)) - (int)Math.Floor(top)
            );
        }

        internal Box At(int x, int y) => this with { Left = x, Top = y };

        internal bool IsClearOf(Box other) =>
            Left >= other.Left + other.Width + Gap
            || other.Left >= Left + Width + Gap
            || Top >= other.Top + other.Height + Gap
            || other.Top >= Top + Height + Gap;
    }
}
