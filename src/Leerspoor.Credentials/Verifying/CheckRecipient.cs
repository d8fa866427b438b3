using Leerspoor.Credentials.Importing;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Verifying;

/// <summary>
/// Is a badge of the person whom a visitor has in front of them? They type an e-mail address, a name or an id. What cannot be compared (a badge with only a hashed
/// e-mail address, and a name that was typed) is called unknown, never somebody else's.
/// </summary>
internal static class CheckRecipient
{
    public const int MaxLength = 200;

    /// <summary>The reason when the badge does not say it, or not so that it can be compared.</summary>
    public const string Unsaid = "recipient.unsaid";

    /// <summary>The report with that check added; the same report when nobody is asked for or the badge could not be read.</summary>
    public static VerificationReport Added(VerificationReport report, string? asked)
    {
        var person = asked?.Trim() ?? "";
        return person.Length == 0 || report.Credential is not { } said
            ? report
            : new([.. report.Checks, Check(said.Subject, person)], said);
    }

    private static CredentialCheck Check(AchievementSubject subject, string person)
    {
        if (subject.Id == person || subject.Identifiers.Any(one => Matches(one, person)))
            return new(CheckNames.Recipient, CheckOutcome.Passed);

        return subject.Identifiers.Any(one => IsOfKind(one, person))
            ? new(CheckNames.Recipient, CheckOutcome.Failed, CheckReasons.RecipientMismatch)
            : new(CheckNames.Recipient, CheckOutcome.Unknown, Unsaid);
    }

    private static bool Matches(IdentityObject one, string person) =>
        one.Matches(person)
        || (
            one is { IdentityType: "name", Hashed: false } && SameName.Is(one.IdentityHash, person)
        );

    private static bool IsOfKind(IdentityObject one, string person) =>
        person.Contains('@')
            ? one.IdentityType == "emailAddress"
            : one is { IdentityType: "name", Hashed: false };
}
