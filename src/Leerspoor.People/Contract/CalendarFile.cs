using System.Globalization;
using System.Text;

namespace Leerspoor.People.Contract;

/// <summary>Writes entries for any calendar (iCalendar, RFC 5545).</summary>
public static class CalendarFile
{
    private const int MostOctets = 75;

    /// <summary>A whole file. The id makes a later file of the same entry replace the earlier one.</summary>
    public static string Of(IEnumerable<CalendarItem> items, DateTimeOffset now)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Leerspoor//Agenda//NL",
            "METHOD:PUBLISH",
            .. items.SelectMany(item => Entry(item, now)),
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    private static IEnumerable<string> Entry(CalendarItem item, DateTimeOffset now) =>
        [
            "BEGIN:VEVENT",
            $"UID:{item.Id}@leerspoor",
            $"DTSTAMP:{Moment(now)}",
            .. When(item),
            $"SUMMARY:{Escaped(item.Summary)}",
            $"DESCRIPTION:{Escaped(item.Description)}",
            .. item.Location.Length > 0 ? [$"LOCATION:{Escaped(item.Location)}"] : (string[])[],
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            $"DESCRIPTION:{Escaped(item.Summary)}",
            "TRIGGER:-P1D",
            "END:VALARM",
            "END:VEVENT",
        ];

    private static string[] When(CalendarItem item) =>
        item.EndsAt is { } end
            ? [$"DTSTART:{Moment(item.StartsAt)}", $"DTEND:{Moment(end)}"]
            :
            [
                $"DTSTART;VALUE=DATE:{Day(LocalDay.Of(item.StartsAt))}",
                $"DTEND;VALUE=DATE:{Day(LocalDay.Of(item.StartsAt).AddDays(1))}",
            ];

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

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

/// <summary>One entry, with an alarm a day before.</summary>
/// <param name="Id">The same as long as it is the same appointment.</param>
/// <param name="Summary">What it is called.</param>
/// <param name="Description">More about it; may be empty.</param>
/// <param name="StartsAt">When; for a whole day any moment of it.</param>
/// <param name="EndsAt">Null for a whole day.</param>
public sealed record CalendarItem(
    Guid Id,
    string Summary,
    string Description,
    DateTimeOffset StartsAt,
    DateTimeOffset? EndsAt = null
)
{
    /// <summary>Where; may be empty.</summary>
    public string Location { get; init; } = "";
}
