using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>The meaning of every term at one place in a document. Built by <see cref="ContextProcessor"/>, then shared and never changed.</summary>
internal sealed class ActiveContext
{
    public static readonly ActiveContext Empty = new();

    private readonly Dictionary<string, TermDefinition> _terms;

    public ActiveContext() => _terms = new(StringComparer.Ordinal);

    public ActiveContext(ActiveContext original)
    {
        _terms = new(original._terms, StringComparer.Ordinal);
        (Vocabulary, Language, Previous) = (
            original.Vocabulary,
            original.Language,
            original.Previous
        );
    }

    public string? Vocabulary { get; set; }

    public string? Language { get; set; }

    /// <summary>The context to go back to in the next node object, when this one does not propagate.</summary>
    public ActiveContext? Previous { get; set; }

    public bool HasProtectedTerms => _terms.Values.Any(t => t.IsProtected);

    /// <summary>Contexts derived from this one, so that the same step is worked out once.</summary>
    public ConcurrentDictionary<
        (TermDefinition Definition, bool ByType),
        ActiveContext
    > Derived { get; } = [];

    public TermDefinition? this[string term]
    {
        get => _terms.GetValueOrDefault(term);
        set => _terms[term] = value!;
    }

    public bool TryGet(string term, [NotNullWhen(true)] out TermDefinition? definition) =>
        _terms.TryGetValue(term, out definition);

    public bool Remove(string term, out TermDefinition? removed) =>
        _terms.Remove(term, out removed);

    /// <summary>The keyword a key stands for, or null: a quick form of <see cref="Expand"/> for the structure of an object.</summary>
    public string? KeywordOf(string key)
    {
        if (key.Length > 0 && key[0] == '@')
            return Keywords.IsKeyword(key) ? key : null;

        return TryGet(key, out var term) && term.Iri is { } iri && Keywords.IsKeyword(iri)
            ? iri
            : null;
    }

    /// <summary>IRI expansion (JSON-LD API, section 5.2) without a base: a relative reference stays as it is and is refused by the caller.</summary>
    public string? Expand(string value, bool vocabulary)
    {
        if (Keywords.IsKeyword(value))
            return value;
        if (Keywords.LooksLikeKeyword(value))
            return null;
        if (
            TryGet(value, out var term)
            && (vocabulary || term.Iri is { } iri && Keywords.IsKeyword(iri))
        )
            return term.Iri;
        return ExpandCompact(value)
            ?? (vocabulary && Vocabulary is { } vocab ? vocab + value : value);
    }

    public string? ExpandCompact(string value)
    {
        var colon = value.Length > 1 ? value.IndexOf(':', 1) : -1;
        if (colon < 0)
            return null;

        var prefix = value[..colon];
        var suffix = value.AsSpan(colon + 1);
        if (prefix == "_" || suffix.StartsWith("//", StringComparison.Ordinal))
            return value;
        if (TryGet(prefix, out var term) && term is { IsPrefix: true, Iri: { } iri })
            return string.Concat(iri, suffix);
        return Keywords.IsAbsoluteIri(value) ? value : null;
    }
}
