using System.Globalization;
using System.Text;

namespace Leerspoor.MetroMaps.Drawing;

/// <summary>Draws one line as one path: its tracks, moved aside to its place in each bundle, with rounded bends.</summary>
internal sealed class LinePath(double cell, double spacing)
{
    private const double Rounding = 0.4;
    private const double LargestBundle = 0.42;

    /// <summary>How far apart the lines of a bundle run, in cells; a wide bundle is squeezed until it fits under a station.</summary>
    internal double SpacingOf(int slots) =>
        Math.Min(spacing, LargestBundle / Math.Max(1, slots - 1));

    internal string Of(IEnumerable<PlacedHop> hops)
    {
        var points = new List<MapPoint>();
        foreach (var hop in hops)
        foreach (var point in Aside(hop))
            if (points.Count == 0 || Distance(points[^1], point) > 1e-6)
                points.Add(point);
        return Rounded(points);
    }

    /// <summary>A hop's points, moved to the right of the direction of travel by its place in the bundle; at a bend along both segments' normals.</summary>
    internal IEnumerable<MapPoint> Aside(PlacedHop hop)
    {
        var offset = (hop.Slot - (hop.Slots - 1) / 2.0) * SpacingOf(hop.Slots);
        var points = hop.Points;
        for (var i = 0; i < points.Count; i++)
        {
            var before = Direction(points[Math.Max(0, i - 1)], points[Math.Max(1, i)]);
            var after = Direction(
                points[Math.Min(i, points.Count - 2)],
                points[Math.Min(i + 1, points.Count - 1)]
            );
            // where the two moved segments meet: along the sum of the normals, longer as the bend is sharper
            var (nx, ny) = (-(before.Y + after.Y), before.X + after.X);
            var scale = 2 / Math.Max(0.5, nx * nx + ny * ny);
            yield return new(points[i].X + nx * scale * offset, points[i].Y + ny * scale * offset);
        }
    }

    private string Rounded(List<MapPoint> points)
    {
        var path = new StringBuilder().Append('M').Append(Xy(points[0]));
        for (var i = 1; i + 1 < points.Count; i++)
        {
            var (a, corner, b) = (points[i - 1], points[i], points[i + 1]);
            var (before, after) = (Distance(a, corner), Distance(corner, b));
            var (u, v) = (Direction(a, corner), Direction(corner, b));
            if (u.X * v.X + u.Y * v.Y > 0.9999)
                continue;
            var radius = Math.Min(Rounding, Math.Min(before, after) / 2);
            path.Append('L')
                .Append(Xy(new(corner.X - u.X * radius, corner.Y - u.Y * radius)))
                .Append('Q')
                .Append(Xy(corner))
                .Append(' ')
                .Append(Xy(new(corner.X + v.X * radius, corner.Y + v.Y * radius)));
        }
        return path.Append('L').Append(Xy(points[^1])).ToString();
    }

    private string Xy(MapPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.X * cell:0.##},{point.Y * cell:0.##}");

    private static MapPoint Direction(MapPoint a, MapPoint b)
    {
        var length = Math.Max(1e-9, Distance(a, b));
        return new((b.X - a.X) / length, (b.Y - a.Y) / length);
    }

    private static double Distance(MapPoint a, MapPoint b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
