using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Describing;

/// <summary>Reads what is typed next to the names.</summary>
internal static class Words
{
    public static Refusal TooLong(string field, int most) =>
        new("ui.text-too-long", RefusalKind.Invalid, field)
        {
            Values = [most.ToString(CultureInfo.InvariantCulture)],
        };

    /// <summary>A number of zero or more with at most two decimals, with a comma or a point; empty is null.</summary>
    public static bool TryNumber(string? typed, decimal most, out decimal? number)
    {
        number = null;
        var text = (typed ?? "").Trim().Replace(',', '.');
        if (text.Length == 0)
            return true;
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var read
            )
            || read > most
            || decimal.Round(read, 2) != read
        )
            return false;
        number = read;
        return true;
    }

    /// <summary>Short, and different from every other one of its map.</summary>
    public static string NewKey() => Guid.CreateVersion7().ToString("N")[^16..];
}
