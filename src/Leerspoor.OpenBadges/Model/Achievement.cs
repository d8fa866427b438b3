namespace Leerspoor.OpenBadges;

/// <summary>What can be earned (Open Badges 3.0, appendix B.1.2).</summary>
public sealed record Achievement
{
    /// <summary>The URI of the achievement, the same for everyone who earns it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>A short description.</summary>
    public required string Description { get; init; }

    /// <summary>What somebody did to earn it; Markdown.</summary>
    public required string CriteriaNarrative { get; init; }

    /// <summary>A page with the criteria.</summary>
    public string? CriteriaUrl { get; init; }

    /// <summary>The kind, from the standard's list (<c>Badge</c>, <c>MicroCredential</c>, <c>Certificate</c>...) or <c>ext:...</c>.</summary>
    public string? AchievementType { get; init; }

    /// <summary>Its picture.</summary>
    public BadgeImage? Image { get; init; }

    /// <summary>Who made it, when that is not the issuer.</summary>
    public Profile? Creator { get; init; }

    /// <summary>Skills and outcomes of frameworks it stands for.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    /// <summary>What can be scored, with its levels: a rubric.</summary>
    public IReadOnlyList<ResultDescription> ResultDescriptions { get; init; } = [];

    /// <summary>Which edition of the achievement this is.</summary>
    public string? Version { get; init; }

    /// <summary>How many credits it is worth, in the issuer's own unit.</summary>
    public double? CreditsAvailable { get; init; }

    /// <summary>The field it belongs to.</summary>
    public string? FieldOfStudy { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The language of its texts, BCP 47.</summary>
    public string? InLanguage { get; init; }
}

/// <summary>
/// A skill or outcome of a framework (Open Badges 3.0, appendix B.1.5). Many wallets ignore <see cref="TargetType"/>, so name and description must say what it means.
/// </summary>
/// <param name="TargetName">Name of the skill or outcome.</param>
/// <param name="TargetUrl">Its URI.</param>
/// <param name="TargetDescription">What it means.</param>
/// <param name="TargetFramework">Name of the framework.</param>
/// <param name="TargetCode">Its code within the framework.</param>
/// <param name="TargetType">From the standard's list, or <c>ext:...</c> for ESCO, CompetentNL and EQF.</param>
public sealed record Alignment(
    string TargetName,
    string TargetUrl,
    string? TargetDescription = null,
    string? TargetFramework = null,
    string? TargetCode = null,
    string? TargetType = null
);

/// <summary>Something that is scored (Open Badges 3.0, appendix B.1.9).</summary>
public sealed record ResultDescription
{
    /// <summary>The URI results refer to.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind, from the standard's list (<c>RubricCriterionLevel</c>, <c>Status</c>, <c>Percent</c>...) or <c>ext:...</c>.</summary>
    public required string ResultType { get; init; }

    /// <summary>Values in rising order, each once.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>The value needed.</summary>
    public string? RequiredValue { get; init; }

    /// <summary>The id of the level needed.</summary>
    public string? RequiredLevel { get; init; }

    /// <summary>The levels of a rubric.</summary>
    public IReadOnlyList<RubricCriterionLevel> Levels { get; init; } = [];
}

/// <summary>One level of a rubric (Open Badges 3.0, appendix B.1.10).</summary>
/// <param name="Id">Its URI.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What one sees at this level.</param>
/// <param name="Level">Its rank.</param>
/// <param name="Points">Its points.</param>
public sealed record RubricCriterionLevel(
    string Id,
    string Name,
    string? Description = null,
    string? Level = null,
    string? Points = null
);

/// <summary>A score or level reached (Open Badges 3.0, appendix B.1.8).</summary>
/// <param name="ResultDescription">The id of what was scored.</param>
/// <param name="Value">The value.</param>
/// <param name="AchievedLevel">The id of the level.</param>
/// <param name="Status"><c>Completed</c>, <c>Enrolled</c>, <c>Failed</c>, <c>InProgress</c>, <c>OnHold</c>, <c>Provisional</c> or <c>Withdrew</c>.</param>
public sealed record Result(
    string? ResultDescription = null,
    string? Value = null,
    string? AchievedLevel = null,
    string? Status = null
);
