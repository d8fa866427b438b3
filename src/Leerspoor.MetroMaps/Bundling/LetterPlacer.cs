namespace Leerspoor.MetroMaps.Bundling;

/// <summary>
/// Chooses where lines show their letter: on the track, near both ends, on the first hop that is theirs alone; in a bundle the letters stand one after the other.
/// </summary>
internal static class LetterPlacer
{
    internal static IReadOnlyList<PlacedLetter> Place(IReadOnlyList<PlacedHop> hops) =>
        [.. hops.GroupBy(hop => hop.LineId, StringComparer.Ordinal).SelectMany(Letters)];

    private static IEnumerable<PlacedLetter> Letters(IEnumerable<PlacedHop> hopsOfLine)
    {
        var hops = hopsOfLine.ToList();
        var first = hops.Find(hop => hop.Slots == 1) ?? hops[0];
        var last = hops.FindLast(hop => hop.Slots == 1) ?? hops[^1];
        yield return On(first);
        if (!ReferenceEquals(first, last))
            yield return On(last);
    }

    private static PlacedLetter On(PlacedHop hop)
    {
        var share = (hop.Slot + 1.0) / (hop.Slots + 1);
        var total = hop.Points.Zip(hop.Points.Skip(1), Length).Sum();
        var rest = total * share;
        for (var i = 0; i + 1 < hop.Points.Count; i++)
        {
            var (a, b) = (hop.Points[i], hop.Points[i + 1]);
            var length = Length(a, b);
            if (rest <= length || i + 2 == hop.Points.Count)
                return new(
                    hop.LineId,
                    Eighths(a.X + (b.X - a.X) * rest / length, a.Y + (b.Y - a.Y) * rest / length)
                );
            rest -= length;
        }
        throw new InvalidOperationException("A hop has at least two points.");
    }

    private static double Length(MapPoint a, MapPoint b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static MapPoint Eighths(double x, double y) =>
        new(Math.Round(x * 8) / 8, Math.Round(y * 8) / 8);
}
