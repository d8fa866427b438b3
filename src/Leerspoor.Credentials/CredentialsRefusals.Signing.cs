using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>Signatures of others: endorsements and practice statements. And the keys of our own.</summary>
internal static partial class CredentialsRefusals
{
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

    public static Refusal EndorsementRefused(string why) =>
        new("credentials.endorsement-refused", RefusalKind.Invalid, "Signed") { Values = [why] };

    public static readonly Refusal KeyLeakedBefore = new(
        "credentials.key-leaked-before",
        RefusalKind.Conflict,
        "From"
    );
    public static readonly Refusal KeyUnknown = new(
        "credentials.key-unknown",
        RefusalKind.Invalid,
        "Key"
    );
    public static readonly Refusal LeakDayInvalid = new(
        "credentials.leak-day-invalid",
        RefusalKind.Invalid,
        "From"
    );

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
}
