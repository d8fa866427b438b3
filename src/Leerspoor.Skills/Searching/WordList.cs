using System.Numerics;

namespace Leerspoor.Skills.Searching;

/// <summary>
/// All words of an index, by alphabet. They also lie behind one another in one long text: looking for a part of a word is then one scan
/// that the processor does many letters at a time, instead of one call for each word.
/// </summary>
internal sealed class WordList
{
    private const char Between = '\n';

    private readonly string[] words;
    private readonly string all;
    private readonly int[] starts;
    private readonly ulong[] letters;

    /// <param name="words">Sorted ordinally; of letters and digits only.</param>
    public WordList(string[] words)
    {
        this.words = words;
        all = string.Join(Between, words);
        starts = new int[words.Length];
        for (var at = 1; at < words.Length; at++)
            starts[at] = starts[at - 1] + words[at - 1].Length + 1;
        letters = [.. words.Select(LettersOf)];
    }

    public int Count => words.Length;

    public string this[int at] => words[at];

    /// <summary>Where the words begin that are this one or come after it.</summary>
    public int FirstFrom(string token)
    {
        var at = Array.BinarySearch(words, token, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    /// <summary>Longer words that hold this one.</summary>
    public IEnumerable<int> Holding(string token)
    {
        var from = 0;
        while (from < all.Length)
        {
            var hit = all.AsSpan(from).IndexOf(token, StringComparison.Ordinal);
            if (hit < 0)
                yield break;
            var at = Array.BinarySearch(starts, from + hit);
            if (at < 0)
                at = ~at - 1;
            if (words[at].Length > token.Length)
                yield return at;
            from = starts[at] + words[at].Length + 1;
        }
    }

    /// <summary>Words with at most so many typing errors, and how many those are.</summary>
    public IEnumerable<(int At, int Errors)> Near(string token, int most)
    {
        var asked = LettersOf(token);
        for (var at = 0; at < words.Length; at++)
            // one error takes at most one letter away and brings at most one other
            if (
                Math.Abs(words[at].Length - token.Length) <= most
                && BitOperations.PopCount(asked ^ letters[at]) <= 2 * most
                && Spelling.Between(token, words[at], most) is var errors
                && errors <= most
            )
                yield return (at, errors);
    }

    // Which letters occur; rarer signs share a place, which only lets a few words too many through.
    private static ulong LettersOf(string word)
    {
        var found = 0UL;
        foreach (var letter in word)
            found |= 1UL << (letter % 64);
        return found;
    }
}
