using Leerspoor.Kernel;

namespace Leerspoor.Skills;

/// <summary>What is not possible with frameworks; the other parts say it of what stands on them.</summary>
internal static partial class SkillsRefusals
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

    public static readonly Refusal FileMissing = new(
        "skills.file-missing",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal FileTooLarge = new(
        "skills.file-too-large",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal NameMissing = new(
        "skills.name-missing",
        RefusalKind.Invalid,
        "Name"
    );
    public static readonly Refusal NameTooLong = new(
        "skills.name-too-long",
        RefusalKind.Invalid,
        "Name"
    );
    public static readonly Refusal FrameworkUnknown = new(
        "skills.framework-unknown",
        RefusalKind.Invalid,
        "Framework"
    );
    public static readonly Refusal ImportOver = new("skills.import-over", RefusalKind.Conflict);
    public static readonly Refusal FormatUnknown = new(
        "skills.format-unknown",
        RefusalKind.NotFound
    );
    public static readonly Refusal CrosswalkKind = new(
        "skills.crosswalk-kind",
        RefusalKind.Invalid,
        "Kind"
    );

    /// <summary>An indicator that this draft leaves out is needed elsewhere.</summary>
    public static Refusal StillNeeded(string indicator, string by) =>
        new("skills.still-needed", RefusalKind.Conflict) { Values = [indicator, by] };
}
