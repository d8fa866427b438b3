using System.Globalization;

namespace Leerspoor.Credentials.Showing;

/// <summary>Days as people here write them: "7 oktober 2026".</summary>
internal static class Dates
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Amsterdam"
    );

    public static string Written(this DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.CurrentUICulture);

    /// <summary>The last day of something that ends at this moment: what ends when a day begins counted until the day before.</summary>
    public static string LastDay(this DateTimeOffset end) => end.AddTicks(-1).Written();

    public static string Written(this DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime).Written();
}
