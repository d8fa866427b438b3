namespace Leerspoor.MetroMaps.Measuring;

/// <summary>Plane geometry on cells.</summary>
internal static class Geometry
{
    internal static double Length(double dx, double dy) => Math.Sqrt(dx * dx + dy * dy);

    /// <summary>The distance between a station, which may be a pill, and a segment, which may be a point.</summary>
    internal static double Distance(PlacedStation station, MapPoint a, MapPoint b)
    {
        if (Meeting((station.At, station.End), (a, b)) is not null)
            return 0;
        return Math.Min(
            Math.Min(Distance(station.At, a, b), Distance(station.End, a, b)),
            Math.Min(Distance(a, station.At, station.End), Distance(b, station.At, station.End))
        );
    }

    /// <summary>Where two segments that are not parallel meet, ends included.</summary>
    internal static MapPoint? Meeting((MapPoint A, MapPoint B) s, (MapPoint A, MapPoint B) t)
    {
        var (sx, sy) = (s.B.X - s.A.X, s.B.Y - s.A.Y);
        var (tx, ty) = (t.B.X - t.A.X, t.B.Y - t.A.Y);
        var cross = sx * ty - sy * tx;
        if (Math.Abs(cross) < 1e-9)
            return null;
        var along = ((t.A.X - s.A.X) * ty - (t.A.Y - s.A.Y) * tx) / cross;
        var across = ((t.A.X - s.A.X) * sy - (t.A.Y - s.A.Y) * sx) / cross;
        return along is >= -1e-9 and <= 1 + 1e-9 && across is >= -1e-9 and <= 1 + 1e-9
            ? new(s.A.X + along * sx, s.A.Y + along * sy)
            : null;
    }

    /// <summary>The nearest of the eight directions, 0 to 7.</summary>
    internal static int Heading(MapPoint a, MapPoint b) =>
        (int)Math.Round(Math.Atan2(b.Y - a.Y, b.X - a.X) / (Math.PI / 4)) & 7;

    private static double Distance(MapPoint p, MapPoint a, MapPoint b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var squared = dx * dx + dy * dy;
        var along =
            squared == 0 ? 0 : Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / squared, 0, 1);
        return Length(p.X - a.X - along * dx, p.Y - a.Y - along * dy);
    }
}
