namespace Leerspoor.Skills.Outcomes;

/// <summary>The forms of a Dutch verb that a learning outcome may begin with: plaatsen, plaats, plaatst. Rather one form too many than one missed.</summary>
internal static class VerbForms
{
    public static IEnumerable<string> Of(string infinitive)
    {
        yield return infinitive;
        var root = infinitive.EndsWith("en", StringComparison.Ordinal)
            ? infinitive[..^2]
            : infinitive[..^1];
        foreach (var stem in Stems(root).Distinct(StringComparer.Ordinal))
        {
            yield return stem;
            if (!stem.EndsWith('t'))
                yield return stem + "t";
        }
    }

    private static IEnumerable<string> Stems(string root)
    {
        if (root.Length < 2)
            yield break;
        if (root[^1] == root[^2] && !IsVowel(root[^1]))
        {
            yield return root[..^1];
            yield break;
        }
        yield return Hard(root);
        // maken, maak: whether the vowel is long cannot be seen from the outside
        if (
            !IsVowel(root[^1])
            && root[^2] is 'a' or 'e' or 'o' or 'u'
            && (root.Length == 2 || !IsVowel(root[^3]))
        )
            yield return Hard(root[..^1] + root[^2] + root[^1]);
    }

    private static string Hard(string stem) =>
        stem[^1] switch
        {
            'v' => stem[..^1] + "f",
            'z' => stem[..^1] + "s",
            _ => stem,
        };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
