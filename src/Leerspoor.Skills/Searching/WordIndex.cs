using System.Buffers;

namespace Leerspoor.Skills.Searching;

/// <summary>
/// Finds texts by their words, in memory: by stem, by the beginning of a word, by a part of a compound, and with typing errors. Built once,
/// never changed. The answer depends on nothing but the texts and their order, so it is the same on every database. Makes no garbage to
/// speak of while it looks: somebody who types asks ten times a second.
/// </summary>
internal sealed class WordIndex
{
    private const float Whole = 1f;
    private const float Begun = 0.7f;
    private const float Within = 0.45f;
    private const float Mistyped = 0.5f;
    private const int LeastWithin = 4;
    private const int MostWords = 12;

    private readonly WordList words;
    private readonly int[] stemOfWord;
    private readonly Dictionary<string, int> stems;
    private readonly Posting[][] postings;
    private readonly float[] rarity;
    private readonly int texts;

    private WordIndex(
        SortedDictionary<string, int> known,
        Dictionary<string, int> stems,
        List<List<Posting>> lists,
        int texts
    )
    {
        words = new WordList([.. known.Keys]);
        stemOfWord = [.. known.Values];
        this.stems = stems;
        postings = [.. lists.Select(list => list.ToArray())];
        rarity = [.. lists.Select(list => MathF.Log(1f + (float)texts / list.Count))];
        this.texts = texts;
    }

    /// <param name="all">What is found by its number: its texts, each with how much a word in it counts.</param>
    public static WordIndex Of(IEnumerable<IEnumerable<(string Text, float Weight)>> all)
    {
        var roots = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var lists = new List<List<Posting>>();
        var count = 0;
        var held = new Dictionary<int, float>();
        foreach (var one in all)
        {
            held.Clear();
            foreach (var (text, weight) in one)
            foreach (var word in Words.Of(text))
            {
                if (!known.TryGetValue(word, out var stem))
                {
                    var root = DutchStem.Of(word);
                    if (!roots.TryGetValue(root, out stem))
                    {
                        roots.Add(root, stem = lists.Count);
                        lists.Add([]);
                    }
                    known.Add(word, stem);
                }
                held[stem] = Math.Max(held.GetValueOrDefault(stem), weight);
            }
            foreach (var (stem, weight) in held)
                lists[stem].Add(new(count, weight));
            count++;
        }
        return new(known, roots, lists, count);
    }

    /// <summary>What matches most of the asked words best, best first; equals in the order of their numbers.</summary>
    public IReadOnlyList<Found> Find(string asked, int most)
    {
        var tokens = Words.Of(asked).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        if (tokens.Count == 0 || texts == 0)
            return [];
        var floats = ArrayPool<float>.Shared.Rent(2 * texts);
        var numbers = ArrayPool<int>.Shared.Rent(texts);
        var best = floats.AsSpan(0, texts);
        var sums = floats.AsSpan(texts, texts);
        var matched = numbers.AsSpan(0, texts);
        sums.Clear();
        matched.Clear();
        foreach (var (at, token) in tokens.Index())
        {
            best.Clear();
            if (!Match(best, token, last: at == tokens.Count - 1))
                continue;
            for (var text = 0; text < best.Length; text++)
                if (best[text] > 0)
                {
                    sums[text] += best[text];
                    matched[text]++;
                }
        }
        var found = Best(matched, sums, most);
        ArrayPool<float>.Shared.Return(floats);
        ArrayPool<int>.Shared.Return(numbers);
        return found;
    }

    // One pass that keeps the best few costs less than sorting thousands.
    private static Found[] Best(ReadOnlySpan<int> matched, ReadOnlySpan<float> sums, int most)
    {
        var top = new Found[most];
        var kept = 0;
        for (var text = 0; text < matched.Length; text++)
        {
            if (matched[text] == 0)
                continue;
            var one = new Found(text, matched[text], sums[text]);
            if (kept == most && !one.IsBetterThan(top[kept - 1]))
                continue;
            var place = kept < most ? kept++ : kept - 1;
            for (; place > 0 && one.IsBetterThan(top[place - 1]); place--)
                top[place] = top[place - 1];
            top[place] = one;
        }
        return top[..kept];
    }

    /// <summary>How well each text matches one word, by the best of its own words; false when none does.</summary>
    private bool Match(Span<float> best, string token, bool last)
    {
        var any = false;
        if (stems.TryGetValue(DutchStem.Of(token), out var exact))
        {
            Count(best, exact, Whole);
            any = true;
        }
        if (last || !any)
            for (
                var at = words.FirstFrom(token);
                at < words.Count && words[at].StartsWith(token, StringComparison.Ordinal);
                at++
            )
            {
                Count(best, stemOfWord[at], Begun);
                any = true;
            }
        if (token.Length >= LeastWithin)
            foreach (var at in words.Holding(token))
            {
                Count(best, stemOfWord[at], Within);
                any = true;
            }
        if (!any && Spelling.Forgiven(token.Length) is var most and > 0)
            foreach (var (at, errors) in words.Near(token, most))
            {
                Count(best, stemOfWord[at], Mistyped / errors);
                any = true;
            }
        return any;
    }

    private void Count(Span<float> best, int stem, float quality)
    {
        foreach (var (text, weight) in postings[stem])
            best[text] = Math.Max(best[text], quality * weight * rarity[stem]);
    }

    private readonly record struct Posting(int Text, float Weight);
}

/// <summary>A text that was found.</summary>
/// <param name="Number">Which.</param>
/// <param name="Tokens">How many of the asked words it matches.</param>
/// <param name="Score">How well; only to compare with others.</param>
internal readonly record struct Found(int Number, int Tokens, float Score)
{
    public bool IsBetterThan(Found other) =>
        Tokens != other.Tokens ? Tokens > other.Tokens
        : Score != other.Score ? Score > other.Score
        : Number < other.Number;
}
