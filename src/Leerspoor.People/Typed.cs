using System.Net.Mail;
using Leerspoor.Kernel;

namespace Leerspoor.People;

/// <summary>Checks of what is typed in more than one form of this room.</summary>
internal static class Typed
{
    /// <summary>Trimmed; null when nothing was typed.</summary>
    public static string? Optional(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static IEnumerable<Refusal> Name(
        string? typed,
        string field,
        int maxLength = Person.NameMaxLength
    )
    {
        if (Optional(typed) is not { } name)
            yield return PeopleRefusals.NameMissing.At(field);
        else if (name.Length > maxLength || name.Any(char.IsControl))
            yield return PeopleRefusals.NameTooLong.At(field) with
            {
                Values = [$"{maxLength}"],
            };
    }

    public static IEnumerable<Refusal> Email(string? typed)
    {
        if (
            Optional(typed) is { } email
            && (
                email.Length > 254
                || !MailAddress.TryCreate(email, out var parsed)
                || parsed.Address != email
            )
        )
            yield return PeopleRefusals.EmailWrong;
    }
}
