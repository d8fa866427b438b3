namespace Leerspoor.Skills.Searching;

/// <summary>
/// The stem of a Dutch word, by the published Snowball algorithm of Martin Porter. PostgreSQL's <c>dutch_stem</c> gives the same, and the
/// test holds this against it.
/// </summary>
internal static class DutchStem
{
    private const int LeastBeforeRegion = 3;

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        if (word.Length == 0)
            return word;
        var stem = Marked(Plain(word));
        var (r1, r2) = Regions(stem);
        var eRemoved = false;
        stem = Endings(stem, r1);
        stem = FinalE(stem, r1, ref eRemoved);
        stem = Heid(stem, r1, r2);
        stem = Derived(stem, r1, r2, eRemoved);
        stem = Doubled(stem);
        return stem.Replace('Y', 'y').Replace('I', 'i');
    }

    private static string Plain(string word)
    {
        var letters = word.ToCharArray();
        for (var at = 0; at < letters.Length; at++)
            letters[at] = letters[at] switch
            {
                'ä' or 'á' => 'a',
                'ë' or 'é' => 'e',
                'ï' or 'í' => 'i',
                'ö' or 'ó' => 'o',
                'ü' or 'ú' => 'u',
                var other => other,
            };
        return new string(letters);
    }

    // A y at the start or after a vowel and an i between vowels count as consonants.
    private static string Marked(string word)
    {
        var letters = word.ToCharArray();
        if (letters[0] == 'y')
            letters[0] = 'Y';
        for (var at = 1; at < letters.Length; at++)
            if (IsVowel(letters[at - 1]))
            {
                if (letters[at] == 'i' && at + 1 < letters.Length && IsVowel(letters[at + 1]))
                    letters[at] = 'I';
                else if (letters[at] == 'y')
                    letters[at] = 'Y';
            }
        return new string(letters);
    }

    private static (int R1, int R2) Regions(string word)
    {
        if (word.Length < LeastBeforeRegion)
            return (word.Length, word.Length);
        var r1 = AfterVowelThenOther(word, 0);
        var r2 = AfterVowelThenOther(word, r1);
        return (Math.Max(r1, LeastBeforeRegion), r2);
    }

    private static int AfterVowelThenOther(string word, int from)
    {
        var at = from;
        while (at < word.Length && !IsVowel(word[at]))
            at++;
        while (at < word.Length && IsVowel(word[at]))
            at++;
        return Math.Min(at + 1, word.Length);
    }

    private static string Endings(string word, int r1)
    {
        if (EndsIn(word, "heden", r1))
            return word[..^5] + "heid";
        if (word.EndsWith("heden", StringComparison.Ordinal))
            return word;
        if (word.EndsWith("ene", StringComparison.Ordinal))
            return WithoutEn(word, 3, r1);
        if (word.EndsWith("en", StringComparison.Ordinal))
            return WithoutEn(word, 2, r1);
        if (word.EndsWith("se", StringComparison.Ordinal))
            return WithoutS(word, 2, r1);
        return word.EndsWith('s') ? WithoutS(word, 1, r1) : word;
    }

    private static string WithoutEn(string word, int length, int r1)
    {
        var rest = word[..^length];
        return
            rest.Length >= r1
            && rest.Length > 0
            && !IsVowel(rest[^1])
            && !rest.EndsWith("gem", StringComparison.Ordinal)
            ? Undoubled(rest)
            : word;
    }

    private static string WithoutS(string word, int length, int r1)
    {
        var rest = word[..^length];
        return rest.Length >= r1 && rest.Length > 0 && !IsVowel(rest[^1]) && rest[^1] != 'j'
            ? rest
            : word;
    }

    private static string FinalE(string word, int r1, ref bool removed)
    {
        if (!EndsIn(word, "e", r1) || word.Length < 2 || IsVowel(word[^2]))
            return word;
        removed = true;
        return Undoubled(word[..^1]);
    }

    private static string Heid(string word, int r1, int r2)
    {
        if (!EndsIn(word, "heid", r2) || word is [.., 'c', _, _, _, _])
            return word;
        var rest = word[..^4];
        return rest.EndsWith("en", StringComparison.Ordinal) ? WithoutEn(rest, 2, r1) : rest;
    }

    private static string Derived(string word, int r1, int r2, bool eRemoved)
    {
        if (
            word.EndsWith("end", StringComparison.Ordinal)
            || word.EndsWith("ing", StringComparison.Ordinal)
        )
        {
            if (word.Length - 3 < r2)
                return word;
            var rest = word[..^3];
            return EndsIn(rest, "ig", r2) && rest is not [.., 'e', _, _]
                ? rest[..^2]
                : Undoubled(rest);
        }
        if (word.EndsWith("ig", StringComparison.Ordinal))
            return EndsIn(word, "ig", r2) && word is not [.., 'e', _, _] ? word[..^2] : word;
        if (word.EndsWith("lijk", StringComparison.Ordinal))
        {
            var ignored = false;
            return EndsIn(word, "lijk", r2) ? FinalE(word[..^4], r1, ref ignored) : word;
        }
        if (word.EndsWith("baar", StringComparison.Ordinal))
            return EndsIn(word, "baar", r2) ? word[..^4] : word;
        return word.EndsWith("bar", StringComparison.Ordinal) && eRemoved && EndsIn(word, "bar", r2)
            ? word[..^3]
            : word;
    }

    // maan, brood: one of two equal vowels between consonants goes
    private static string Doubled(string word) =>
        word.Length >= 4
        && !IsVowel(word[^1])
        && word[^1] != 'I'
        && word[^2] == word[^3]
        && word[^2] is 'a' or 'e' or 'o' or 'u'
        && !IsVowel(word[^4])
            ? word[..^2] + word[^1]
            : word;

    private static string Undoubled(string word) =>
        word.EndsWith("kk", StringComparison.Ordinal)
        || word.EndsWith("dd", StringComparison.Ordinal)
        || word.EndsWith("tt", StringComparison.Ordinal)
            ? word[..^1]
            : word;

    private static bool EndsIn(string word, string ending, int region) =>
        word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= region;

    private static bool IsVowel(char letter) =>
        letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';
}
