using System.Globalization;

namespace Leerspoor.Paths.Observing;

/// <summary>Days as they are shown: in words, by the clock of the Netherlands, in the language of the page.</summary>
internal static class Days
{
    public static string Of(DateTimeOffset at) => Of(CalendarWeek.DayOf(at));

    public static string Of(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string WithTime(DateTimeOffset at) =>
        CalendarWeek.LocalOf(at).ToString("d MMMM yyyy HH:mm", CultureInfo.CurrentCulture);
}
