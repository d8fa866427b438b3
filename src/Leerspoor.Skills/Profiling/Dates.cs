using System.Globalization;
using Leerspoor.People.Contract;

namespace Leerspoor.Skills.Profiling;

/// <summary>How days are written here.</summary>
internal static class Dates
{
    public static string Day(DateTimeOffset moment) =>
        LocalDay.Of(moment).ToString("d MMMM yyyy", CultureInfo.CurrentUICulture);
}
