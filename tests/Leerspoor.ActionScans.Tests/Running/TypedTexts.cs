using FsCheck;
using FsCheck.Fluent;

namespace Leerspoor.ActionScans.Tests.Running;

/// <summary>A text, and what two people made of it at the same time; every word that they type is new and known by its name.</summary>
internal sealed record TypedTexts(string Origin, string Saved, string Typed)
{
    private static readonly string[] Spaces = [" ", "  ", "\n", "\n\n", " \n", "\t"];

    public static Arbitrary<TypedTexts> Any { get; } =
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new Random(seed))).ToArbitrary();

    public IEnumerable<string> NewWords =>
        WordsOf(Saved)
            .Concat(WordsOf(Typed))
            .Where(word => word[0] is 'a' or 'b')
            .Distinct(StringComparer.Ordinal);

    public static string[] WordsOf(string text) =>
        text.Split([' ', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    private static TypedTexts Make(Random random)
    {
        var origin = Enumerable.Range(0, random.Next(12)).Select(n => $"o{n % 7}").ToList();
        return new TypedTexts(
            Join(random, origin),
            Join(random, Edit(random, origin, "a")),
            Join(random, Edit(random, origin, "b"))
        );
    }

    private static List<string> Edit(Random random, List<string> origin, string who)
    {
        var words = origin.ToList();
        for (var n = random.Next(6); n > 0; n--)
        {
            var place = random.Next(words.Count + 1);
            if (place < words.Count && random.Next(3) == 0)
                words.RemoveAt(place);
            else if (place < words.Count && random.Next(3) == 0)
                words[place] = $"{who}{n}";
            else
                words.Insert(place, $"{who}{n}");
        }

        return words;
    }

    // Everybody puts white space where they like, also at the ends.
    private static string Join(Random random, List<string> words)
    {
        var text = random.Next(4) == 0 ? Space(random) : "";
        foreach (var word in words)
            text += word + (random.Next(4) == 0 ? Space(random) : " ");
        return random.Next(2) == 0 ? text.TrimEnd() : text;
    }

    private static string Space(Random random) => Spaces[random.Next(Spaces.Length)];
}
