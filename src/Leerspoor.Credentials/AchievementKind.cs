namespace Leerspoor.Credentials;

/// <summary>The kinds of recognition that Leerspoor issues.</summary>
internal enum AchievementKind
{
    Badge = 1,
    MicroCredential = 2,
    Certificate = 3,

    /// <summary>Praktijkverklaring: Open Badges has no word for it.</summary>
    PracticeStatement = 4,
}

internal static class AchievementKinds
{
    /// <summary>The standard's <c>achievementType</c>.</summary>
    public static string StandardType(this AchievementKind kind) =>
        kind is AchievementKind.PracticeStatement ? "ext:Praktijkverklaring" : kind.ToString();
}
