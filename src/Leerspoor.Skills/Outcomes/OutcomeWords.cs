using System.Text.Json;

namespace Leerspoor.Skills.Outcomes;

/// <summary>Verbs by Bloom's levels and the other words that the checks know, from <c>Content/outcome-words.json</c>.</summary>
internal sealed class OutcomeWords
{
    private sealed record Shape(
        IReadOnlyDictionary<string, IReadOnlyList<string>> Verbs,
        IReadOnlyList<string> Unseen,
        IReadOnlyList<string> Vague,
        IReadOnlyList<string> Observable
    );

    private readonly Dictionary<string, string> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> unseen = new(StringComparer.Ordinal);
    private readonly HashSet<string> vague;
    private readonly HashSet<string> observable;

    private OutcomeWords(Shape read)
    {
        foreach (var (level, list) in read.Verbs)
        foreach (var verb in list)
        {
            levels.TryAdd(verb, level);
            foreach (var form in VerbForms.Of(verb))
                verbs.TryAdd(form, verb);
        }
        foreach (var verb in read.Unseen)
        foreach (var form in VerbForms.Of(verb))
            unseen.TryAdd(form, verb);
        vague = [.. read.Vague];
        observable = [.. read.Observable];
    }

    public static OutcomeWords Delivered { get; } = Read();

    /// <summary>The infinitive that a word is a form of; null when it is on no list.</summary>
    public string? VerbOf(string word) => verbs.GetValueOrDefault(word);

    /// <summary>Bloom's level of an infinitive: remember, understand, apply, analyse, evaluate, create.</summary>
    public string? LevelOf(string verb) => levels.GetValueOrDefault(verb);

    /// <summary>The infinitive when nobody can see somebody do it.</summary>
    public string? UnseenOf(string word) => unseen.GetValueOrDefault(word);

    public bool IsVague(string word) => vague.Contains(word);

    public bool IsObservable(string word) => observable.Contains(word) || word.Any(char.IsDigit);

    private static OutcomeWords Read()
    {
        var assembly = typeof(OutcomeWords).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(resource => resource.EndsWith(".outcome-words.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return new(JsonSerializer.Deserialize<Shape>(stream, JsonSerializerOptions.Web)!);
    }
}
