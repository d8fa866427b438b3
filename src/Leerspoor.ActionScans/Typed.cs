using System.Globalization;
using System.Net.Mail;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.ActionScans;

/// <summary>Reads what is typed in more than one form of this room.</summary>
internal static class Typed
{
    public static string Trimmed(string? typed) => typed?.Trim() ?? "";

    public static IEnumerable<Refusal> Name(string? typed, int most, string field = "Name")
    {
        if (Trimmed(typed).Length == 0)
            yield return ScanRefusals.NameMissing.At(field);
        foreach (var refusal in Length(typed, most, field))
            yield return refusal;
    }

    public static IEnumerable<Refusal> Length(string? typed, int most, string field)
    {
        if (Trimmed(typed).Length > most)
            yield return ScanRefusals.TooLong.At(field);
    }

    /// <summary>Empty is fine.</summary>
    public static IEnumerable<Refusal> Email(string? typed)
    {
        var email = Trimmed(typed);
        if (
            email.Length > 0
            && (
                email.Length > 254
                || !MailAddress.TryCreate(email, out var parsed)
                || parsed.Address != email
            )
        )
            yield return ScanRefusals.EmailWrong;
    }

    public static bool TryDay(string? typed, out DateOnly day) =>
        DateOnly.TryParseExact(
            Trimmed(typed),
            ["yyyy-MM-dd", "d-M-yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );

    public static bool TryTime(string? typed, out TimeOnly time) =>
        TimeOnly.TryParseExact(
            Trimmed(typed),
            ["H:mm", "HH:mm", "H.mm", "HH.mm", "%H", "HH", "HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out time
        );

    /// <summary>The moment at which the clock on the wall shows this; on the two days of the year that are not 24 hours long too.</summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var guess = LocalDay.Start(day) + time.ToTimeSpan();
        return guess + (day.ToDateTime(time) - LocalDay.Local(guess).DateTime);
    }
}
