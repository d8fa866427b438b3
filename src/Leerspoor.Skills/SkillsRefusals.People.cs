using Leerspoor.Kernel;

namespace Leerspoor.Skills;

/// <summary>Profiles, what people share and what they hand in.</summary>
internal static partial class SkillsRefusals
{
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
}
