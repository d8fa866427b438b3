using Leerspoor.MetroMaps;

namespace Leerspoor.MetroLines;

/// <summary>Where a station comes to stand when it is carried some cells away: on a whole cell, in the direction it was carried.</summary>
internal static class CarriedStation
{
    public static PlacedStation Carried(this PlacedStation station, int across, int down)
    {
        var (x, y) = (Whole(station.At.X, across), Whole(station.At.Y, down));
        var wide = station.End.X - station.At.X;
        return station with { At = new(x, y), End = new(x + wide, y) };
    }

    // a stop may stand between two cells
    private static double Whole(double from, int by) =>
        by switch
        {
            > 0 => Math.Ceiling(from + by),
            < 0 => Math.Floor(from + by),
            _ => Math.Round(from, MidpointRounding.AwayFromZero),
        };
}
