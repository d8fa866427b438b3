namespace Leerspoor.Skills.Searching;

/// <summary>How much two texts have in common by the stems of their words: 0 nothing, 1 all.</summary>
internal static class Likeness
{
    private const int ShortestTelling = 3;

    public static double Of(string one, string other) => Of(StemsOf(one), StemsOf(other));

    public static double Of(HashSet<string> one, HashSet<string> other)
    {
        var both = one.Count(other.Contains);
        var all = one.Count + other.Count - both;
        return all == 0 ? 0 : (double)both / all;
    }

    /// <summary>Without the short words, which say little.</summary>
    public static HashSet<string> StemsOf(string text) =>
        Words
            .Of(text)
            .Where(word => word.Length > ShortestTelling)
            .Select(DutchStem.Of)
            .ToHashSet(StringComparer.Ordinal);
}
