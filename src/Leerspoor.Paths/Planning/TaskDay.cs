using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Planning;

/// <summary>The day of a task, as typed in a date field.</summary>
internal static class TaskDay
{
    private const int MonthsAhead = 12;

    /// <summary>Today or later, within a year.</summary>
    public static Refusal? Read(string? typed, DateOnly today, out DateOnly day)
    {
        if (
            !DateOnly.TryParseExact(
                typed,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            )
        )
            return PlanningRefusals.DayMissing;
        if (day < today)
            return PlanningRefusals.DayPast;
        return day > today.AddMonths(MonthsAhead) ? PlanningRefusals.DayFar : null;
    }
}
