using System.Text.Json;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Furnishing;

/// <summary>The achievements as they lie in <c>Content/achievements.json</c>.</summary>
internal sealed record AchievementsFile(IReadOnlyList<AchievementsFile.Entry> Achievements)
{
    public sealed record Entry(
        string Key,
        string Type,
        string Picture,
        ForParticipant Participant,
        ForStaff Staff,
        IReadOnlyList<AlignmentLine> Alignments,
        int? ValidMonths = null
    )
    {
        public AchievementWording Wording =>
            new(
                Enum.Parse<AchievementKind>(Type),
                Picture,
                Participant.Name,
                Participant.Description,
                Staff.Summary,
                Staff.Criteria,
                ValidMonths,
                Alignments
            );
    }

    public sealed record ForParticipant(LocalText Name, LocalText Description);

    public sealed record ForStaff(LocalText Summary, LocalText Criteria);

    public static AchievementsFile Read()
    {
        using var stream = typeof(AchievementsFile).Assembly.GetManifestResourceStream(
            "Leerspoor.Credentials.Content.achievements.json"
        )!;
        return JsonSerializer.Deserialize<AchievementsFile>(stream, JsonSerializerOptions.Web)!;
    }
}
