using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>Everything of an achievement that a designer writes.</summary>
internal sealed record AchievementWording(
    AchievementKind Kind,
    string PictureKey,
    LocalText Name,
    LocalText Praise,
    LocalText Description,
    LocalText Criteria,
    int? ValidMonths,
    IReadOnlyList<AlignmentLine> Alignments
)
{
    public AchievementDetails Details { get; init; } = AchievementDetails.None;
}

/// <summary>An indicator that the achievement stands for, at a level (A, B or C).</summary>
internal sealed record AlignmentLine(string Framework, string Indicator, string Level);
