namespace Leerspoor.Skills.Comparing;

/// <summary>
/// Which sets of words have much in common, without holding each against each. When two share enough, they share one of their rarest
/// words; so only those with such a word in common are compared. Exact as long as no rare word occurs in more than
/// <see cref="MostTogether"/> sets.
/// </summary>
internal static class NearPairs
{
    /// <summary>Beyond this a word is not rare; it bounds the work when thousands say the same.</summary>
    public const int MostTogether = 100;

    private const double Rounding = 1e-9;

    public readonly record struct Pair(int One, int Other, double Likeness);

    /// <param name="sets">The words of each.</param>
    /// <param name="least">From which likeness on a pair counts: shared words out of all words, over 0 to 1.</param>
    /// <returns>The nearest first, then in the order of the sets.</returns>
    public static IReadOnlyList<Pair> Of(
        IReadOnlyList<IReadOnlyCollection<string>> sets,
        double least
    )
    {
        var numbered = Numbered(sets);
        var holders = new Dictionary<int, List<int>>();
        var pairs = new List<Pair>();
        var seen = new HashSet<int>();
        for (var at = 0; at < numbered.Length; at++)
        {
            var words = numbered[at];
            seen.Clear();
            foreach (var word in words.Take(RareOnes(words.Length, least)))
            {
                if (!holders.TryGetValue(word, out var others))
                    holders.Add(word, others = []);
                foreach (var other in others.Where(seen.Add))
                    if (Likeness(numbered[other], words) is var likeness && likeness >= least)
                        pairs.Add(new(other, at, likeness));
                if (others.Count < MostTogether)
                    others.Add(at);
            }
        }
        return
        [
            .. pairs
                .OrderByDescending(pair => pair.Likeness)
                .ThenBy(pair => pair.One)
                .ThenBy(pair => pair.Other),
        ];
    }

    // Two of these sizes that agree so far cannot both miss each other in so many of their rarest words.
    private static int RareOnes(int words, double least) =>
        words == 0 ? 0 : words - (int)Math.Ceiling((least * words) - Rounding) + 1;

    // Words as numbers, the rarest lowest; equally rare ones by alphabet.
    private static int[][] Numbered(IReadOnlyList<IReadOnlyCollection<string>> sets)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sets.SelectMany(set => set.Distinct(StringComparer.Ordinal)))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        var numbers = counts
            .OrderBy(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Index()
            .ToDictionary(pair => pair.Item.Key, pair => pair.Index, StringComparer.Ordinal);
        return
        [
            .. sets.Select(set =>
                set.Distinct(StringComparer.Ordinal).Select(word => numbers[word]).Order().ToArray()
            ),
        ];
    }

    private static double Likeness(int[] one, int[] other)
    {
        var (at, beside, both) = (0, 0, 0);
        while (at < one.Length && beside < other.Length)
            if (one[at] == other[beside])
            {
                both++;
                at++;
                beside++;
            }
            else if (one[at] < other[beside])
                at++;
            else
                beside++;
        return (double)both / (one.Length + other.Length - both);
    }
}
