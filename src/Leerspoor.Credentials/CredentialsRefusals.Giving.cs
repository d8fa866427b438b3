using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>Giving, one or many, and taking back.</summary>
internal static partial class CredentialsRefusals
{
    public static readonly Refusal AchievementUnknown = new(
        "credentials.achievement-unknown",
        RefusalKind.Conflict
    );
    public static readonly Refusal RevokedBefore = new(
        "credentials.revoked-before",
        RefusalKind.Conflict
    );
    public static readonly Refusal AlreadyRevoked = new(
        "credentials.already-revoked",
        RefusalKind.Conflict
    );
    public static readonly Refusal AlreadySuspended = new(
        "credentials.already-suspended",
        RefusalKind.Conflict
    );
    public static readonly Refusal NotSuspended = new(
        "credentials.not-suspended",
        RefusalKind.Conflict
    );
    public static readonly Refusal ChangeUnknown = new(
        "credentials.change-unknown",
        RefusalKind.Invalid,
        "Change"
    );
    public static readonly Refusal NothingChosen = new(
        "credentials.nothing-chosen",
        RefusalKind.Invalid,
        "Chosen"
    );
    public static readonly Refusal ReasonMissing = new(
        "credentials.reason-missing",
        RefusalKind.Invalid,
        "Reason"
    );
    public static readonly Refusal PartsMissing = new(
        "credentials.parts-missing",
        RefusalKind.Conflict
    );
    public static readonly Refusal EvidenceMissing = new(
        "credentials.evidence-missing",
        RefusalKind.Invalid,
        "Evidence"
    );
    public static readonly Refusal NobodyChosen = new(
        "credentials.nobody-chosen",
        RefusalKind.Invalid,
        "Names"
    );
    public static readonly Refusal ListTooLarge = new(
        "credentials.list-too-large",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal ListWithoutNames = new(
        "credentials.list-without-names",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal BatchStarted = new(
        "credentials.batch-started",
        RefusalKind.Conflict
    );
    public static readonly Refusal BatchEnded = new(
        "credentials.batch-ended",
        RefusalKind.Conflict
    );
    public static readonly Refusal LineUnknown = new(
        "credentials.line-unknown",
        RefusalKind.Invalid
    );
    public static readonly Refusal LineSeveral = new(
        "credentials.line-several",
        RefusalKind.Invalid
    );
    public static readonly Refusal LineTwice = new("credentials.line-twice", RefusalKind.Invalid);
    public static readonly Refusal LineHasAlready = new(
        "credentials.line-has-already",
        RefusalKind.Invalid
    );
    public static readonly Refusal LineTooLong = new(
        "credentials.line-too-long",
        RefusalKind.Invalid
    );
    public static readonly Refusal LineFailed = new("credentials.line-failed", RefusalKind.Invalid);

    public static Refusal ListTooLong(int max) =>
        new("credentials.list-too-long", RefusalKind.Invalid, "File")
        {
            Values = [max.ToString(CultureInfo.InvariantCulture)],
        };

    public static readonly Refusal IssuerChanged = new(
        "credentials.issuer-changed",
        RefusalKind.Conflict
    );

    /// <summary>For the holder: of its issuer no key can be opened, so no wallet app gets a copy.</summary>
    public static readonly Refusal OfferImpossible = new(
        "credentials.offer-impossible",
        RefusalKind.Conflict
    );
}
