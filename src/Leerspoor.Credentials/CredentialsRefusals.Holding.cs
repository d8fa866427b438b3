using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>Checking, and what is the holder's own: wallet, passports, papers, programs.</summary>
internal static partial class CredentialsRefusals
{
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
    public static readonly Refusal RecipientTooLong = new(
        "credentials.recipient-too-long",
        RefusalKind.Invalid,
        "Recipient"
    );
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
    public static readonly Refusal ImportedNewer = new(
        "credentials.imported-newer",
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
}
