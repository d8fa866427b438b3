using System.Globalization;
using System.Text;

namespace Leerspoor.ActionScans.FollowingUp;

/// <summary>An action point as an entry for any calendar (iCalendar, RFC 5545): the whole day, with an alarm a day before.</summary>
internal static class CalendarEntry
{
    private const int MostOctets = 75;

    public static string Of(ActionPoint point, string initiative, DateTimeOffset now)
    {
        var day = point.ByWhen!.Value;
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Leerspoor//Actiescan//NL",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{point.Id.Value}@leerspoor",
            $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;VALUE=DATE:{Day(day)}",
            $"DTEND;VALUE=DATE:{Day(day.AddDays(1))}",
            $"SUMMARY:{Escaped(point.What)}",
            $"DESCRIPTION:{Escaped(initiative)}",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            $"DESCRIPTION:{Escaped(point.What)}",
            "TRIGGER:-P1D",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    // A line holds at most 75 octets; what is longer goes on behind a space.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
