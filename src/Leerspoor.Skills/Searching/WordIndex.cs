namespace Leerspoor.Skills.Searching;

/// <summary>
/// Finds texts by their words, in memory: by stem, by the beginning of a word, by a part of a compound, and with typing errors. Built once,
/// never changed. The answer depends on nothing but the texts and their order, so it is the same on every database.
/// </summary>
internal sealed class WordIndex
{
    private const float Whole = 1f;
    private const float Begun = 0.7f;
    private const float Within = 0.45f;
    private const float Mistyped = 0.5f;
    private const int LeastWithin = 4;
    private const int MostWords = 12;

    private readonly string[] words;
    private readonly int[] stemOfWord;
    private readonly Dictionary<string, int> stems;
    private readonly Posting[][] postings;
    private readonly float[] rarity;

    private WordIndex(
        string[] words,
        int[] stemOfWord,
        Dictionary<string, int> stems,
        Posting[][] postings,
        float[] rarity
    ) =>
        (this.words, this.stemOfWord, this.stems, this.postings, this.rarity) = (
            words,
            stemOfWord,
            stems,
            postings,
            rarity
        );

    /// <param name="texts">What is found by its number: its texts, each with how much a word in it counts.</param>
    public static WordIndex Of(IEnumerable<IEnumerable<(string Text, float Weight)>> texts)
    {
        var roots = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var lists = new List<List<Posting>>();
        var count = 0;
        var held = new Dictionary<int, float>();
        foreach (var one in texts)
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
        return new(
            [.. known.Keys],
            [.. known.Values],
            roots,
            [.. lists.Select(list => list.ToArray())],
            [.. lists.Select(list => MathF.Log(1f + (float)count / list.Count))]
        );
    }

    /// <summary>What matches most of the asked words best, best first; equals in the order of their numbers.</summary>
    public IReadOnlyList<Found> Find(string asked, int most)
    {
        var tokens = Words.Of(asked).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        var scores = new Dictionary<int, (int Tokens, float Score)>();
        foreach (var (at, token) in tokens.Index())
        foreach (var (text, score) in Matches(token, last: at == tokens.Count - 1))
        {
            var (had, sum) = scores.GetValueOrDefault(text);
            scores[text] = (had + 1, sum + score);
        }
        return
        [
            .. scores
                .Select(pair => new Found(pair.Key, pair.Value.Tokens, pair.Value.Score))
                .OrderByDescending(found => found.Tokens)
                .ThenByDescending(found => found.Score)
                .ThenBy(found => found.Number)
                .Take(most),
        ];
    }

    /// <summary>How well each text matches one word, by the best of its own words.</summary>
    private Dictionary<int, float> Matches(string token, bool last)
    {
        var best = new Dictionary<int, float>();
        if (stems.TryGetValue(DutchStem.Of(token), out var exact))
            Count(best, exact, Whole);
        if (last || best.Count == 0)
            for (
                var at = FirstFrom(token);
                at < words.Length && words[at].StartsWith(token, StringComparison.Ordinal);
                at++
            )
                Count(best, stemOfWord[at], Begun);
        if (token.Length >= LeastWithin)
            for (var at = 0; at < words.Length; at++)
                if (
                    words[at].Length > token.Length
                    && words[at].Contains(token, StringComparison.Ordinal)
                )
                    Count(best, stemOfWord[at], Within);
        if (best.Count == 0 && Spelling.Forgiven(token.Length) is var most and > 0)
            for (var at = 0; at < words.Length; at++)
                if (Spelling.Between(token, words[at], most) is var errors && errors <= most)
                    Count(best, stemOfWord[at], Mistyped / errors);
        return best;
    }

    private void Count(Dictionary<int, float> best, int stem, float quality)
    {
        foreach (var (text, weight) in postings[stem])
        {
            var score = quality * weight * rarity[stem];
            if (score > best.GetValueOrDefault(text))
                best[text] = score;
        }
    }

    private int FirstFrom(string token)
    {
        var at = Array.BinarySearch(words, token, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    private readonly record struct Posting(int Text, float Weight);
}

/// <summary>A text that was found.</summary>
/// <param name="Number">Which.</param>
/// <param name="Tokens">How many of the asked words it matches.</param>
/// <param name="Score">How well; only to compare with others.</param>
internal readonly record struct Found(int Number, int Tokens, float Score);
