using Leerspoor.Kernel;

namespace Leerspoor.Skills;

internal static class SkillsRefusals
{
    public static readonly Refusal Unknown = new("skills.unknown", RefusalKind.NotFound);
    public static readonly Refusal AlreadyPublished = new(
        "skills.already-published",
        RefusalKind.Conflict
    );
    public static readonly Refusal DraftExists = new("skills.draft-exists", RefusalKind.Conflict);
    public static readonly Refusal EmptyComponent = new(
        "skills.empty-component",
        RefusalKind.Conflict
    );
    public static readonly Refusal LastIndicator = new(
        "skills.last-indicator",
        RefusalKind.Conflict
    );
    public static readonly Refusal TextMissing = new("skills.text-missing", RefusalKind.Invalid);
    public static readonly Refusal PictureUnknown = new(
        "skills.picture-unknown",
        RefusalKind.Invalid,
        "Picture"
    );

    public static Refusal TextTooLong(int max) =>
        new("skills.text-too-long", RefusalKind.Invalid)
        {
            Values = [max.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        };
}
