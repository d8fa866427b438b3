using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Advancing;

/// <summary>Days and weeks of a plan.</summary>
internal static class PlanDays
{
    public static DateOnly Today(this TimeProvider clock) => LocalDay.Of(clock.GetUtcNow());

    /// <summary>The Monday of the week that <paramref name="day"/> is in.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
