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
    public static readonly Refusal OutcomeFixed = new("skills.outcome-fixed", RefusalKind.Conflict);
    public static readonly Refusal OutcomeWithoutSkill = new(
        "skills.outcome-without-skill",
        RefusalKind.Conflict
    );
    public static readonly Refusal OutcomeWithoutKnowledge = new(
        "skills.outcome-without-knowledge",
        RefusalKind.Conflict
    );
    public static readonly Refusal OutcomeFieldMissing = new(
        "skills.outcome-field-missing",
        RefusalKind.Invalid
    );
    public static readonly Refusal OutcomeFieldTooLong = new(
        "skills.outcome-field-too-long",
        RefusalKind.Invalid
    );
    public static readonly Refusal OutcomeTooManyParts = new(
        "skills.outcome-too-many-parts",
        RefusalKind.Invalid
    );
    public static readonly Refusal OutcomeEqf = new(
        "skills.outcome-eqf",
        RefusalKind.Invalid,
        "Eqf"
    );
    public static readonly Refusal CombinationFixed = new(
        "skills.combination-fixed",
        RefusalKind.Conflict
    );
    public static readonly Refusal CombinationEmpty = new(
        "skills.combination-empty",
        RefusalKind.Conflict
    );
    public static readonly Refusal CombinationWithoutHours = new(
        "skills.combination-without-hours",
        RefusalKind.Conflict
    );
    public static readonly Refusal CombinationPartDraft = new(
        "skills.combination-part-draft",
        RefusalKind.Conflict
    );
    public static readonly Refusal CombinationFull = new(
        "skills.combination-full",
        RefusalKind.Conflict
    );
    public static readonly Refusal CombinationPart = new(
        "skills.combination-part",
        RefusalKind.Invalid,
        "Part"
    );
    public static readonly Refusal CombinationHours = new(
        "skills.combination-hours",
        RefusalKind.Invalid,
        "Hours"
    );
    public static readonly Refusal ReplaceUnpublished = new(
        "skills.replace-unpublished",
        RefusalKind.Conflict
    );
    public static readonly Refusal AdviceGiven = new("skills.advice-given", RefusalKind.Conflict);
    public static readonly Refusal ExpertName = new(
        "skills.expert-name",
        RefusalKind.Invalid,
        "Name"
    );
    public static readonly Refusal ExpertEmail = new(
        "skills.expert-email",
        RefusalKind.Invalid,
        "Email"
    );
    public static readonly Refusal CommentTooLong = new(
        "skills.comment-too-long",
        RefusalKind.Invalid
    );
    public static readonly Refusal AgreesMissing = new(
        "skills.agrees-missing",
        RefusalKind.Invalid,
        "Agrees"
    );
    public static readonly Refusal SignedAsMissing = new(
        "skills.signed-as-missing",
        RefusalKind.Invalid,
        "SignedAs"
    );
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
    public static readonly Refusal LevelUnknown = new("skills.level-unknown", RefusalKind.Invalid);
    public static readonly Refusal SkillUnknown = new("skills.skill-unknown", RefusalKind.Invalid);
    public static readonly Refusal ProfileTitle = new(
        "skills.profile-title",
        RefusalKind.Invalid,
        "Title"
    );
    public static readonly Refusal ProfileDescription = new(
        "skills.profile-description",
        RefusalKind.Invalid,
        "Description"
    );
    public static readonly Refusal ProfileFull = new(
        "skills.profile-full",
        RefusalKind.Invalid,
        "Added"
    );
    public static readonly Refusal ShareOrganisation = new(
        "skills.share-organisation",
        RefusalKind.Invalid,
        "Organisation"
    );
    public static readonly Refusal ShareDays = new(
        "skills.share-days",
        RefusalKind.Invalid,
        "Days"
    );
    public static readonly Refusal ShareMany = new("skills.share-many", RefusalKind.Conflict);
    public static readonly Refusal MoveNothing = new("skills.move-nothing", RefusalKind.Invalid);
    public static readonly Refusal MoveSuccessor = new(
        "skills.move-successor",
        RefusalKind.Invalid
    );
    public static readonly Refusal MoveRunning = new("skills.move-running", RefusalKind.Conflict);
    public static readonly Refusal PriorDecided = new("skills.prior-decided", RefusalKind.Conflict);
    public static readonly Refusal PriorMany = new("skills.prior-many", RefusalKind.Conflict);
    public static readonly Refusal PriorStory = new(
        "skills.prior-story",
        RefusalKind.Invalid,
        "Story"
    );
    public static readonly Refusal PriorLink = new(
        "skills.prior-link",
        RefusalKind.Invalid,
        "Link"
    );
    public static readonly Refusal PriorAnswer = new(
        "skills.prior-answer",
        RefusalKind.Invalid,
        "Accepts"
    );
    public static readonly Refusal PriorReason = new(
        "skills.prior-reason",
        RefusalKind.Invalid,
        "Reason"
    );
    public static readonly Refusal CrosswalkKind = new(
        "skills.crosswalk-kind",
        RefusalKind.Invalid,
        "Kind"
    );
    public static readonly Refusal RubricFixed = new("skills.rubric-fixed", RefusalKind.Conflict);
    public static readonly Refusal RubricIncomplete = new(
        "skills.rubric-incomplete",
        RefusalKind.Conflict
    );
    public static readonly Refusal RubricTitle = new(
        "skills.rubric-title",
        RefusalKind.Invalid,
        "Title"
    );
    public static readonly Refusal RubricLevels = new(
        "skills.rubric-levels",
        RefusalKind.Invalid,
        "Levels"
    );
    public static readonly Refusal RubricFull = new("skills.rubric-full", RefusalKind.Invalid);
    public static readonly Refusal RubricName = new("skills.rubric-name", RefusalKind.Invalid);
    public static readonly Refusal RubricCell = new("skills.rubric-cell", RefusalKind.Invalid);
    public static readonly Refusal RubricOutcome = new(
        "skills.rubric-outcome",
        RefusalKind.Invalid,
        "Outcome"
    );
    public static readonly Refusal RubricChoice = new("skills.rubric-choice", RefusalKind.Invalid);

    /// <summary>An indicator that this draft leaves out is needed elsewhere.</summary>
    public static Refusal StillNeeded(string indicator, string by) =>
        new("skills.still-needed", RefusalKind.Conflict) { Values = [indicator, by] };
}
