using Leerspoor.Skills.Searching;

namespace Leerspoor.Skills.Outcomes;

/// <summary>Looks whether a learning outcome is written so that it can be shown and judged. It only advises: whoever writes it decides.</summary>
internal static class CheckOutcome
{
    private const int MostWords = 40;

    /// <param name="Part">Name of the field: Responsibility, Skills, Knowledge.</param>
    /// <param name="Code">Key of the text, <c>OutcomeHint.*</c>.</param>
    /// <param name="Values">For its placeholders.</param>
    public sealed record Hint(string Part, string Code, IReadOnlyList<string> Values);

    public static IReadOnlyList<Hint> Of(OutcomeText text, OutcomeWords words) =>
        [
            .. Responsibility(text.Responsibility, words),
            .. text.Skills.SelectMany(skill => Skill(skill, words)),
            .. Missing("Skills", text.Skills),
            .. Missing("Knowledge", text.Knowledge),
        ];

    /// <summary>Bloom's level of the first verb; null when it is on no list.</summary>
    public static string? LevelOf(string sentence, OutcomeWords words) =>
        Words.Of(sentence).FirstOrDefault() is { } first && words.VerbOf(first) is { } verb
            ? words.LevelOf(verb)
            : null;

    private static IEnumerable<Hint> Responsibility(string sentence, OutcomeWords known)
    {
        const string Part = "Responsibility";
        var words = Words.Of(sentence).ToList();
        if (words.Count == 0)
            yield break;
        foreach (var hint in VerbFirst(Part, words[0], known))
            yield return hint;
        if (SecondVerb(words, known) is { } second)
            yield return new(Part, "OutcomeHint.TwoVerbs", [words[0], second]);
        if (!words.Exists(known.IsObservable))
            yield return new(Part, "OutcomeHint.NotObservable", []);
        if (words.Find(known.IsVague) is { } vague)
            yield return new(Part, "OutcomeHint.Vague", [vague]);
        if (words.Count > MostWords)
            yield return new(Part, "OutcomeHint.Long", [$"{words.Count}"]);
    }

    private static IEnumerable<Hint> Skill(string sentence, OutcomeWords known)
    {
        var words = Words.Of(sentence).ToList();
        return words.Count == 0
            ? []
            :
            [
                .. VerbFirst("Skills", words[0], known),
                .. words.Find(known.IsVague) is { } vague
                    ? (Hint[])[new("Skills", "OutcomeHint.Vague", [vague])]
                    : [],
            ];
    }

    private static IEnumerable<Hint> VerbFirst(string part, string first, OutcomeWords known)
    {
        if (known.UnseenOf(first) is { } unseen)
            yield return new(part, "OutcomeHint.Unseen", [unseen]);
        else if (known.VerbOf(first) is null)
            yield return new(part, "OutcomeHint.VerbFirst", [first]);
    }

    // Only after "en" or "of": a noun can look like a verb anywhere else.
    private static string? SecondVerb(List<string> words, OutcomeWords known)
    {
        var first = known.VerbOf(words[0]);
        for (var at = 2; at < words.Count; at++)
            if (
                words[at - 1] is "en" or "of"
                && known.VerbOf(words[at]) is { } verb
                && verb != first
            )
                return words[at];
        return null;
    }

    private static IEnumerable<Hint> Missing(string part, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            yield return new(part, $"OutcomeHint.No{part}", []);
    }
}
