using System.Globalization;

namespace Leerspoor.Ui;

/// <summary>One line of a <see cref="SpiderChart"/>: a value per axis, from 0 to the chart's maximum.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values);

/// <summary>One row of a <see cref="Heatmap"/>; a value per column, null where nothing is known.</summary>
public sealed record HeatRow(string Label, IReadOnlyList<int?> Values);

/// <summary>Numbers as SVG wants them.</summary>
internal static class Svg
{
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A point at <paramref name="share"/> (0 to 1) of the radius on one of <paramref name="count"/> axes, the first one upward.</summary>
    public static (double X, double Y) OnAxis(int axis, int count, double share, double radius)
    {
        var angle = (2 * Math.PI * axis / count) - (Math.PI / 2);
        return (radius * share * Math.Cos(angle), radius * share * Math.Sin(angle));
    }
}
