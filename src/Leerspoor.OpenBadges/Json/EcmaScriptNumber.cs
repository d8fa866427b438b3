using System.Globalization;

namespace Leerspoor.OpenBadges.Json;

/// <summary>Numbers written as ECMAScript's <c>Number::toString</c> does (ECMA-262, 6.1.6.1.20), which RFC 8785 section 3.2.2.3 asks for.</summary>
internal static class EcmaScriptNumber
{
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), "JSON has no NaN or infinity.");
        if (value == 0)
            return "0";

        var (digits, pointAt) = ShortestDigits(Math.Abs(value));
        var text = Place(digits, pointAt);
        return value < 0 ? "-" + text : text;
    }

    // the shortest digits that read back as the same double, and where the decimal point stands counted from the first digit
    private static (string Digits, int PointAt) ShortestDigits(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var mantissaEnd = shortest.IndexOf('E', StringComparison.Ordinal);
        var exponent =
            mantissaEnd < 0
                ? 0
                : int.Parse(shortest.AsSpan(mantissaEnd + 1), CultureInfo.InvariantCulture);
        var mantissa = mantissaEnd < 0 ? shortest : shortest[..mantissaEnd];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var written = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = written.TrimStart('0');
        var pointAt =
            (point < 0 ? mantissa.Length : point) - (written.Length - digits.Length) + exponent;
        return (digits.TrimEnd('0'), pointAt);
    }

    private static string Place(string digits, int pointAt)
    {
        var count = digits.Length;
        if (count <= pointAt && pointAt <= 21)
            return digits + new string('0', pointAt - count);
        if (pointAt is > 0 and <= 21)
            return $"{digits[..pointAt]}.{digits[pointAt..]}";
        if (pointAt is > -6 and <= 0)
            return $"0.{new string('0', -pointAt)}{digits}";

        var exponent = pointAt - 1;
        var mantissa = count == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}"
        );
    }
}
