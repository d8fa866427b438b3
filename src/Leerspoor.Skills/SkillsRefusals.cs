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
    public static readonly Refusal LastComponent = new(
        "skills.last-component",
        RefusalKind.Conflict
    );

    /// <summary>An indicator that this draft leaves out is needed elsewhere.</summary>
    public static Refusal StillNeeded(string indicator, string by) =>
        new("skills.still-needed", RefusalKind.Conflict) { Values = [indicator, by] };
}
