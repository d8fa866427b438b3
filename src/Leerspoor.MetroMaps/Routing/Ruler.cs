namespace Leerspoor.MetroMaps.Routing;

/// <summary>
/// Lower bounds for a track between two cells, by their difference: its length, and the eighths of a turn it must bend. A table per grid, because the search asks
/// millions of times.
/// </summary>
internal sealed class Ruler
{
    private readonly int _width;
    private readonly int _height;
    private readonly int[] _length;
    private readonly byte[] _sector;
    private readonly byte[] _turns = new byte[16 * 8];

    internal Ruler(int width, int height)
    {
        (_width, _height) = (width, height);
        _length = new int[(2 * width + 1) * (2 * height + 1)];
        _sector = new byte[_length.Length];
        for (var dy = -height; dy <= height; dy++)
        for (var dx = -width; dx <= width; dx++)
        {
            var (ax, ay) = (Math.Abs(dx), Math.Abs(dy));
            var diagonal = Math.Min(ax, ay);
            _length[At(dx, dy)] =
                diagonal * Weights.Diagonal + (Math.Max(ax, ay) - diagonal) * Weights.Straight;
            _sector[At(dx, dy)] = (byte)SectorOf(dx, dy);
        }
        for (var sector = 0; sector < 16; sector++)
        for (var heading = 0; heading < 8; heading++)
            _turns[sector * 8 + heading] = (byte)TurnsOf(sector, heading);
    }

    internal int At(int dx, int dy) => (dy + _height) * (2 * _width + 1) + dx + _width;

    internal int Length(int at) => _length[at];

    /// <summary>Eighths of a turn that a track must still bend when it heads somewhere.</summary>
    internal int Turns(int at, int heading) => _turns[_sector[at] * 8 + heading];

    /// <summary>Whether the difference is a multiple of 45 degrees.</summary>
    internal bool IsAligned(int at) => (_sector[at] & 1) == 0;

    /// <summary>Even: along direction sector / 2; odd: between that direction and the next.</summary>
    private static int SectorOf(int dx, int dy)
    {
        var (ax, ay) = (Math.Abs(dx), Math.Abs(dy));
        var first = (dx >= 0, dy >= 0) switch
        {
            (true, true) => ax >= ay ? 0 : 1,
            (false, true) => ay > ax ? 2 : 3,
            (false, false) => ax >= ay ? 4 : 5,
            (true, false) => ay > ax ? 6 : 7,
        };
        for (var direction = 0; direction < 8; direction++)
            if (
                Math.Max(ax, ay) > 0
                && Compass.Dx[direction] == Math.Sign(dx)
                && Compass.Dy[direction] == Math.Sign(dy)
                && (Compass.IsDiagonal(direction) == (ax == ay))
                && (ax == ay || ax == 0 || ay == 0)
            )
                return direction * 2;
        return first * 2 + 1;
    }

    private static int TurnsOf(int sector, int heading)
    {
        var first = Compass.Between(heading, sector / 2);
        return (sector & 1) == 0
            ? first
            : Math.Min(first, Compass.Between(heading, (sector / 2 + 1) & 7)) + 1;
    }
}
