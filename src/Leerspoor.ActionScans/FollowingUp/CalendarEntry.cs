using Leerspoor.People.Contract;

namespace Leerspoor.ActionScans.FollowingUp;

/// <summary>An action point as an entry for any calendar: the whole day, with an alarm a day before.</summary>
internal static class CalendarEntry
{
    public static string Of(ActionPoint point, string initiative, DateTimeOffset now) =>
        CalendarFile.Of(
            [new(point.Id.Value, point.What, initiative, LocalDay.Start(point.ByWhen!.Value))],
            now
        );
}
