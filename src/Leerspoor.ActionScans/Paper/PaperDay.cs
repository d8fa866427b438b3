using System.Globalization;

namespace Leerspoor.ActionScans.Paper;

/// <summary>Days as people write them on paper.</summary>
internal static class PaperDay
{
    private static readonly string[] Ways =
    [
        "yyyy-MM-dd",
        "d-M-yyyy",
        "d/M/yyyy",
        "d.M.yyyy",
        "d-M-yy",
        "d/M/yy",
        "d MMMM yyyy",
        "d MMM yyyy",
    ];

    public static bool TryParse(string typed, out DateOnly day)
    {
        foreach (var language in new[] { "nl-NL", "en-GB" })
            if (
                DateOnly.TryParseExact(
                    typed,
                    Ways,
                    CultureInfo.GetCultureInfo(language),
                    DateTimeStyles.AllowWhiteSpaces,
                    out day
                )
            )
                return true;
        day = default;
        return false;
    }
}
