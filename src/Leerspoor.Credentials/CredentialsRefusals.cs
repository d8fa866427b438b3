using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal static class CredentialsRefusals
{
    public static readonly Refusal Unknown = new("credentials.unknown", RefusalKind.NotFound);
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
    public static readonly Refusal AlreadyPublished = new(
        "credentials.already-published",
        RefusalKind.Conflict
    );
    public static readonly Refusal ReasonMissing = new(
        "credentials.reason-missing",
        RefusalKind.Invalid,
        "Reason"
    );
    public static readonly Refusal TextMissing = new(
        "credentials.text-missing",
        RefusalKind.Invalid
    );
    public static readonly Refusal PictureUnknown = new(
        "credentials.picture-unknown",
        RefusalKind.Invalid,
        "Picture"
    );
    public static readonly Refusal KindUnknown = new(
        "credentials.kind-unknown",
        RefusalKind.Invalid,
        "Kind"
    );
    public static readonly Refusal MonthsInvalid = new(
        "credentials.months-invalid",
        RefusalKind.Invalid,
        "ValidMonths"
    );
    public static readonly Refusal NothingToVerify = new(
        "credentials.nothing-to-verify",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal FileTooLarge = new(
        "credentials.file-too-large",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal TextTooLargeToVerify = new(
        "credentials.text-too-large",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal AddressNotAllowed = new(
        "credentials.address-not-allowed",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal AddressUnreachable = new(
        "credentials.address-unreachable",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal AddressTooLarge = new(
        "credentials.address-too-large",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal AddressUnknown = new(
        "credentials.address-unknown",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal PictureTooLarge = new(
        "credentials.picture-too-large",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal PictureSides = new(
        "credentials.picture-sides",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal PictureUnreadable = new(
        "credentials.picture-unreadable",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal LevelInvalid = new(
        "credentials.level-invalid",
        RefusalKind.Invalid
    );
    public static readonly Refusal HoursInvalid = new(
        "credentials.hours-invalid",
        RefusalKind.Invalid
    );
    public static readonly Refusal FrameworkUnknown = new(
        "credentials.framework-unknown",
        RefusalKind.Invalid
    );
    public static readonly Refusal UrlInvalid = new("credentials.url-invalid", RefusalKind.Invalid);
    public static readonly Refusal LevelsInvalid = new(
        "credentials.levels-invalid",
        RefusalKind.Invalid
    );
    public static readonly Refusal NeededInvalid = new(
        "credentials.needed-invalid",
        RefusalKind.Invalid
    );
    public static readonly Refusal PartUnknown = new(
        "credentials.part-unknown",
        RefusalKind.Invalid,
        "Details.BuiltFrom"
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
    public static readonly Refusal DayInvalid = new("credentials.day-invalid", RefusalKind.Invalid);
    public static readonly Refusal EndInvalid = new("credentials.end-invalid", RefusalKind.Invalid);
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

    public static readonly Refusal ImportRefused = new(
        "credentials.import-refused",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal ImportOwn = new(
        "credentials.import-own",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal ImportOfAnother = new(
        "credentials.import-of-another",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal ImportedBefore = new(
        "credentials.imported-before",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal WalletFull = new(
        "credentials.wallet-full",
        RefusalKind.Conflict
    );
    public static readonly Refusal DaysUnknown = new(
        "credentials.days-unknown",
        RefusalKind.Invalid,
        "Days"
    );
    public static readonly Refusal ShownInvalid = new(
        "credentials.shown-invalid",
        RefusalKind.Invalid,
        "Shown"
    );

    public static readonly Refusal CriteriaMissing = new(
        "credentials.criteria-missing",
        RefusalKind.Conflict
    );
    public static readonly Refusal ProofMissing = new(
        "credentials.proof-missing",
        RefusalKind.Invalid
    );
    public static readonly Refusal AddressesInvalid = new(
        "credentials.addresses-invalid",
        RefusalKind.Invalid
    );
    public static readonly Refusal AgeInvalid = new("credentials.age-invalid", RefusalKind.Invalid);
    public static readonly Refusal PlaceUnknown = new(
        "credentials.place-unknown",
        RefusalKind.Invalid
    );
    public static readonly Refusal RegulationUnknown = new(
        "credentials.regulation-unknown",
        RefusalKind.Invalid,
        "AppointedBy"
    );
    public static readonly Refusal MayNotAppoint = new(
        "credentials.may-not-appoint",
        RefusalKind.Forbidden
    );
    public static readonly Refusal NotQualified = new(
        "credentials.not-qualified",
        RefusalKind.Conflict
    );
    public static readonly Refusal SupervisorMissing = new(
        "credentials.supervisor-missing",
        RefusalKind.Invalid,
        "Supervisor"
    );

    public static readonly Refusal ConsentInvalid = new(
        "credentials.consent-invalid",
        RefusalKind.Invalid
    );

    public static readonly Refusal ProfileInvalid = new(
        "credentials.profile-invalid",
        RefusalKind.Invalid
    );
    public static readonly Refusal BadgeNotChosen = new(
        "credentials.badge-not-chosen",
        RefusalKind.Invalid,
        "Badge"
    );

    public static readonly Refusal DocumentInvalid = new(
        "credentials.document-invalid",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal VaultFull = new("credentials.vault-full", RefusalKind.Conflict);

    public static readonly Refusal IssuerChanged = new(
        "credentials.issuer-changed",
        RefusalKind.Conflict
    );
    public static readonly Refusal ChangedMeanwhile = new(
        "credentials.changed-meanwhile",
        RefusalKind.Conflict
    );
    public static readonly Refusal EmailInvalid = new(
        "credentials.email-invalid",
        RefusalKind.Invalid,
        "Email"
    );
    public static readonly Refusal EndorsementsOpen = new(
        "credentials.endorsements-open",
        RefusalKind.Conflict
    );
    public static readonly Refusal EndorsementWithdrawn = new(
        "credentials.endorsement-withdrawn",
        RefusalKind.Conflict
    );
    public static readonly Refusal EndorsementDead = new(
        "credentials.endorsement-dead",
        RefusalKind.Conflict
    );
    public static readonly Refusal EndorsementUnreadable = new(
        "credentials.endorsement-unreadable",
        RefusalKind.Invalid,
        "Signed"
    );
    public static readonly Refusal EndorsementOurs = new(
        "credentials.endorsement-ours",
        RefusalKind.Invalid,
        "Signed"
    );
    public static readonly Refusal SignatureDiffers = new(
        "credentials.signature-differs",
        RefusalKind.Invalid,
        "Typed"
    );
    public static readonly Refusal NotConfirmed = new(
        "credentials.not-confirmed",
        RefusalKind.Invalid,
        "Sure"
    );

    public static Refusal EndorsementRefused(string why) =>
        new("credentials.endorsement-refused", RefusalKind.Invalid, "Signed") { Values = [why] };

    public static readonly Refusal StatementClosed = new(
        "credentials.statement-closed",
        RefusalKind.Conflict
    );
    public static readonly Refusal StatementUnsigned = new(
        "credentials.statement-unsigned",
        RefusalKind.Conflict
    );
    public static readonly Refusal ProcessSigned = new(
        "credentials.process-signed",
        RefusalKind.Conflict
    );
    public static readonly Refusal ProcessesMissing = new(
        "credentials.processes-missing",
        RefusalKind.Invalid,
        "Processes"
    );
    public static readonly Refusal ProcessInvalid = new(
        "credentials.process-invalid",
        RefusalKind.Invalid,
        "Processes"
    );
    public static readonly Refusal ParticipantUnknown = new(
        "credentials.participant-unknown",
        RefusalKind.Invalid,
        "Participant"
    );
    public static readonly Refusal StatementKindUnknown = new(
        "credentials.statement-kind-unknown",
        RefusalKind.Invalid,
        "Achievement"
    );

    public static Refusal TooManyLines(int max) =>
        new("credentials.too-many-lines", RefusalKind.Invalid)
        {
            Values = [max.ToString(CultureInfo.InvariantCulture)],
        };

    public static Refusal TextTooLong(int max) =>
        new("credentials.text-too-long", RefusalKind.Invalid)
        {
            Values = [max.ToString(CultureInfo.InvariantCulture)],
        };
}
