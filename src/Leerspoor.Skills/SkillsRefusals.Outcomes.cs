using Leerspoor.Kernel;

namespace Leerspoor.Skills;

/// <summary>Learning outcomes, the experts who look at them, modules and curricula, rubrics.</summary>
internal static partial class SkillsRefusals
{
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
}
