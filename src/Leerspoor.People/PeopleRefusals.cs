using Leerspoor.Kernel;

namespace Leerspoor.People;

internal static class PeopleRefusals
{
    public static readonly Refusal NotFound = new("people.not-found", RefusalKind.NotFound);
    public static readonly Refusal NotSignedIn = new("people.not-signed-in", RefusalKind.Invalid);

    /// <summary>{0}: seconds.</summary>
    public static readonly Refusal WaitFirst = new("people.wait-first", RefusalKind.Conflict);
    public static readonly Refusal WrongCode = new(
        "people.wrong-code",
        RefusalKind.Invalid,
        "Code"
    );
    public static readonly Refusal WrongPictures = new(
        "people.wrong-pictures",
        RefusalKind.Invalid
    );
    public static readonly Refusal PicturesDiffer = new(
        "people.pictures-differ",
        RefusalKind.Invalid
    );

    /// <summary>{0}: minutes.</summary>
    public static readonly Refusal CardWaits = new("people.card-waits", RefusalKind.Conflict);
    public static readonly Refusal PasswordTooShort = new(
        "people.password-too-short",
        RefusalKind.Invalid,
        "NewPassword"
    );
    public static readonly Refusal PasswordTooPlain = new(
        "people.password-too-plain",
        RefusalKind.Invalid,
        "NewPassword"
    );
    public static readonly Refusal PasswordSame = new(
        "people.password-same",
        RefusalKind.Invalid,
        "NewPassword"
    );
    public static readonly Refusal PasswordsDiffer = new(
        "people.passwords-differ",
        RefusalKind.Invalid,
        "Again"
    );
    public static readonly Refusal WrongPassword = new(
        "people.wrong-password",
        RefusalKind.Invalid,
        "Password"
    );
    public static readonly Refusal NameMissing = new("people.name-missing", RefusalKind.Invalid);
    public static readonly Refusal NameTooLong = new("people.name-too-long", RefusalKind.Invalid);
    public static readonly Refusal EmailWrong = new(
        "people.email-wrong",
        RefusalKind.Invalid,
        "Email"
    );
    public static readonly Refusal UserNameTaken = new(
        "people.user-name-taken",
        RefusalKind.Invalid,
        "UserName"
    );
    public static readonly Refusal UserNameWrong = new(
        "people.user-name-wrong",
        RefusalKind.Invalid,
        "UserName"
    );
    public static readonly Refusal RoleMissing = new(
        "people.role-missing",
        RefusalKind.Invalid,
        "Role"
    );
    public static readonly Refusal OrganisationMissing = new(
        "people.organisation-missing",
        RefusalKind.Invalid,
        "Organisation"
    );
    public static readonly Refusal KindMissing = new(
        "people.kind-missing",
        RefusalKind.Invalid,
        "Kind"
    );
    public static readonly Refusal LastRole = new("people.last-role", RefusalKind.Conflict);
    public static readonly Refusal NotYourself = new("people.not-yourself", RefusalKind.Conflict);
    public static readonly Refusal AlsoElsewhere = new(
        "people.also-elsewhere",
        RefusalKind.Forbidden
    );
    public static readonly Refusal CaretakerMissing = new(
        "people.caretaker-missing",
        RefusalKind.Invalid,
        "Caretaker"
    );
    public static readonly Refusal NobodyChosen = new("people.nobody-chosen", RefusalKind.Invalid);
    public static readonly Refusal PurposeMissing = new(
        "people.purpose-missing",
        RefusalKind.Invalid,
        "Purpose"
    );
    public static readonly Refusal DaysWrong = new(
        "people.days-wrong",
        RefusalKind.Invalid,
        "Days"
    );
    public static readonly Refusal NoConsentForOutsider = new(
        "people.no-consent-for-outsider",
        RefusalKind.Conflict
    );
    public static readonly Refusal ScopeMissing = new(
        "people.scope-missing",
        RefusalKind.Invalid,
        "Scopes"
    );
    public static readonly Refusal PersonMissing = new(
        "people.person-missing",
        RefusalKind.Invalid,
        "ActsAs"
    );
    public static readonly Refusal WrongSetUpCode = new(
        "people.wrong-set-up-code",
        RefusalKind.Invalid,
        "Code"
    );
    public static readonly Refusal PasskeyRefused = new(
        "people.passkey-refused",
        RefusalKind.Invalid
    );
    public static readonly Refusal PicturesMissing = new(
        "people.pictures-missing",
        RefusalKind.Invalid
    );
}
