using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Paths.Talking;

/// <summary>Moments as people say them: "14:05" today, "gisteren 14:05", "3 oktober 14:05".</summary>
internal sealed class Moments(IStringLocalizer<TalkingParticipantTexts> texts, TimeProvider clock)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Amsterdam"
    );

    public DateOnly Today => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    public string Of(DateTimeOffset at)
    {
        var local = Local(at);
        var time = local.ToString("HH:mm", CultureInfo.CurrentUICulture);
        return (Today.DayNumber - DayOf(at).DayNumber) switch
        {
            0 => time,
            1 => texts["Yesterday", time],
            _ => $"{Day(DayOf(at))} {time}",
        };
    }

    /// <summary>"3 oktober", with the year when it is another one.</summary>
    public string Day(DateOnly day) =>
        day.ToString(
            day.Year == Today.Year ? "d MMMM" : "d MMMM yyyy",
            CultureInfo.CurrentUICulture
        );

    private static DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;
}
