using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>What can be earned, and its picture.</summary>
internal static partial class CredentialsRefusals
{
    public static readonly Refusal AlreadyPublished = new(
        "credentials.already-published",
        RefusalKind.Conflict
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
    public static readonly Refusal RubricUnknown = new(
        "credentials.rubric-unknown",
        RefusalKind.Invalid,
        "Details.BuiltOn"
    );
    public static readonly Refusal PartUnknown = new(
        "credentials.part-unknown",
        RefusalKind.Invalid,
        "Details.BuiltFrom"
    );
}
