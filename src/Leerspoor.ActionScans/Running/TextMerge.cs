namespace Leerspoor.ActionScans.Running;

/// <summary>
/// Two people changed the same text at the same time. Every word that either of them typed is in the result, in the order of the text;
/// what one took away is gone. Where both wrote in the same place, the words that were saved first come first. Pure, so that the
/// browser does the same (<c>merge.js</c>).
/// </summary>
internal static class TextMerge
{
    /// <param name="origin">The text that both began with.</param>
    /// <param name="saved">What it became since.</param>
    /// <param name="typed">What the other made of it.</param>
    public static string Of(string origin, string saved, string typed)
    {
        if (origin == saved || saved == typed)
            return typed;
        if (origin == typed)
            return saved;

        var parts = Words.Of(origin);
        var theirs = TextChange.Between(parts, Words.Of(saved));
        var mine = TextChange.Between(parts, Words.Of(typed));
        var result = new List<string>();
        for (var place = 0; place <= parts.Count; place++)
        {
            AddBoth(result, theirs, mine, place);
            if (place < parts.Count && !theirs.IsGone(place) && !mine.IsGone(place))
                Add(result, parts[place]);
        }

        return string.Concat(result);
    }

    private static void AddBoth(List<string> result, TextChange theirs, TextChange mine, int place)
    {
        var (first, second) = (theirs.At(place), mine.At(place));
        // What is put before a word comes before what replaces that word.
        if (theirs.Replaces(place) && !mine.Replaces(place))
            (first, second) = (second, first);
        foreach (var part in first)
            Add(result, part);
        if (first.SequenceEqual(second, StringComparer.Ordinal))
            return;
        foreach (var part in second)
            Add(result, part);
    }

    // Two words never stood side by side in one text, so here two texts meet.
    private static void Add(List<string> result, string part)
    {
        if (result.Count > 0 && Words.IsWord(result[^1]) && Words.IsWord(part))
            result.Add(" ");
        result.Add(part);
    }
}
