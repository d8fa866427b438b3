using System.Globalization;
using Leerspoor.People.Contract;

namespace Leerspoor.ActionScans;

/// <summary>Days and times as people read them.</summary>
internal static class Moments
{
    /// <summary>"dinsdag 24 november 2026".</summary>
    public static string Day(DateTimeOffset at) => Day(LocalDay.Of(at));

    public static string Day(DateOnly day) =>
        day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentUICulture);

    /// <summary>"24 november 2026".</summary>
    public static string Short(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.CurrentUICulture);

    public static string Time(DateTimeOffset at) =>
        LocalDay.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);
}
