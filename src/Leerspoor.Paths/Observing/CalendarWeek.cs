namespace Leerspoor.Paths.Observing;

/// <summary>Days and weeks (Monday first, ISO 8601) as people at work count them: by the clock of the Netherlands.</summary>
internal static class CalendarWeek
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Amsterdam"
    );

    /// <summary>A number that goes up by one every Monday, also over New Year.</summary>
    // Day 0 of DateOnly, 1 January of the year 1, is a Monday.
    public static int Of(DateTimeOffset at) => DayOf(at).DayNumber / 7;

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(LocalOf(at).DateTime);

    public static DateTimeOffset LocalOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>The Monday of a week number.</summary>
    public static DateOnly MondayOf(int week) => DateOnly.FromDayNumber(week * 7);
}
