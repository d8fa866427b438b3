using Leerspoor.Kernel;

namespace Leerspoor.Skills;

/// <summary>Skills mappings, and moving data to a new version.</summary>
internal static partial class SkillsRefusals
{
    public static readonly Refusal MappingTitle = new(
        "skills.mapping-title",
        RefusalKind.Invalid,
        "Title"
    );
    public static readonly Refusal MappingShape = new(
        "skills.mapping-shape",
        RefusalKind.Invalid,
        "Pasted"
    );
    public static readonly Refusal MappingTooLarge = new(
        "skills.mapping-too-large",
        RefusalKind.Invalid,
        "Pasted"
    );
    public static readonly Refusal MappingCell = new("skills.mapping-cell", RefusalKind.Invalid);
    public static readonly Refusal MappingName = new("skills.mapping-name", RefusalKind.Invalid);
    public static readonly Refusal MappingOutside = new(
        "skills.mapping-outside",
        RefusalKind.Invalid
    );
    public static readonly Refusal MappingFormula = new(
        "skills.mapping-formula",
        RefusalKind.Invalid
    );
    public static readonly Refusal MappingFile = new("skills.mapping-file", RefusalKind.Invalid);
    public static readonly Refusal MappingLevel = new("skills.mapping-level", RefusalKind.Invalid);
    public static readonly Refusal MappingOrganisation = new(
        "skills.mapping-organisation",
        RefusalKind.Invalid,
        "Organisation"
    );
    public static readonly Refusal MappingChanged = new(
        "skills.mapping-changed",
        RefusalKind.Conflict
    );
    public static readonly Refusal MoveNothing = new("skills.move-nothing", RefusalKind.Invalid);
    public static readonly Refusal MoveSuccessor = new(
        "skills.move-successor",
        RefusalKind.Invalid
    );
    public static readonly Refusal MoveRunning = new("skills.move-running", RefusalKind.Conflict);
}
