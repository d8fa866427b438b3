using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>An achievement by itself, as it can stand at its own address; nobody earned it and nobody signs it.</summary>
public static class AchievementDocument
{
    /// <summary>The achievement as JSON-LD, in exactly the words that it has within a credential (Open Badges 3.0, appendix B.1.2).</summary>
    /// <exception cref="ArgumentException">Something required is empty.</exception>
    public static string Write(Achievement achievement)
    {
        var document = new JsonMap().With(
            "@context",
            new JsonList(ContextUrls.Credentials, ContextUrls.OpenBadges)
        );
        foreach (var (key, value) in AchievementJson.Of(achievement).Entries)
            document = document.With(key, value);
        return JsonWriting.Write(document);
    }
}
