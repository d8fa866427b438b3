namespace Leerspoor.Credentials;

/// <summary>What an achievement says beyond its words: outcomes, level, study load, proof, rubric, and what it is built from. Written in Dutch, as the credential is.</summary>
internal sealed record AchievementDetails
{
    public static readonly AchievementDetails None = new();

    /// <summary>Learning outcomes, one sentence each.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Skills of frameworks that lie outside this installation.</summary>
    public IReadOnlyList<TargetLine> Targets { get; init; } = [];

    /// <summary>Level in the European framework, 1 to 8.</summary>
    public int? EqfLevel { get; init; }

    /// <summary>Level in the Dutch framework, 1 to 8.</summary>
    public int? NlqfLevel { get; init; }

    /// <summary>How many hours one learns for it.</summary>
    public int? StudyHours { get; init; }

    /// <summary>What has to be shown as proof; empty when nothing in particular.</summary>
    public string EvidenceAsked { get; init; } = "";

    /// <summary>Nothing is issued without proof.</summary>
    public bool EvidenceNeeded { get; init; }
    public IReadOnlyList<RubricCriterion> Rubric { get; init; } = [];

    /// <summary>The rubric of the region that <see cref="Rubric"/> was taken from, and whose assessments give the results; null for one typed here.</summary>
    public Guid? BuiltOn { get; init; }

    /// <summary>Keys of the achievements that together make this one; nothing is issued to who does not have them all.</summary>
    public IReadOnlyList<string> BuiltFrom { get; init; } = [];
}

/// <summary>A framework outside this installation that an achievement may point into.</summary>
internal enum TargetFramework
{
    Esco = 1,
    CompetentNl = 2,
    Dossier = 3,
    Other = 4,
}

/// <summary>A skill of a framework elsewhere.</summary>
internal sealed record TargetLine(TargetFramework Framework, string Name, string Code, string Url);

/// <summary>One criterion of a rubric, with its levels from low to high.</summary>
/// <param name="Name">What is looked at.</param>
/// <param name="Levels">From low to high.</param>
/// <param name="Needed">Which level is needed, the lowest is 1.</param>
internal sealed record RubricCriterion(string Name, IReadOnlyList<RubricLevel> Levels, int Needed);

/// <summary>One level of a criterion.</summary>
internal sealed record RubricLevel(string Name, string Description);
