using Leerspoor.Kernel;

namespace Leerspoor.Skills;

internal static class SkillsRefusals
{
    public static readonly Refusal Unknown = new("skills.unknown", RefusalKind.NotFound);
    public static readonly Refusal AlreadyPublished = new(
        "skills.already-published",
        RefusalKind.Conflict
    );
    public static readonly Refusal EmptyComponent = new(
        "skills.empty-component",
        RefusalKind.Conflict
    );
    public static readonly Refusal LastIndicator = new(
        "skills.last-indicator",
        RefusalKind.Conflict
    );
    public static readonly Refusal PictureUnknown = new(
        "skills.picture-unknown",
        RefusalKind.Invalid,
        "Picture"
    );
}
