using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>
/// Create Term Definition (JSON-LD 1.1 API, section 4.2) for all terms of one local context. Every entry this library does not know
/// (<c>@reverse</c>, <c>@nest</c>, <c>@index</c>, <c>@direction</c>, other containers) refuses the context.
/// </summary>
internal sealed class TermDefiner(
    ActiveContext active,
    JsonMap local,
    bool protectedByDefault,
    bool overrideProtected
)
{
    private readonly Dictionary<string, bool> _finished = new(StringComparer.Ordinal);

    public void DefineAll()
    {
        foreach (var (key, _) in local.Entries)
        {
            if (key is not ("@version" or "@vocab" or "@language" or "@protected" or "@propagate"))
                Define(key);
        }
    }

    private void Define(string term)
    {
        if (_finished.TryGetValue(term, out var done))
        {
            if (!done)
                throw Refused(term, "its meaning depends on itself");
            return;
        }
        if (term.Length == 0)
            throw Refused(term, "a term cannot be empty");
        if (term == "@type")
        {
            RefuseOtherThanSetOfTypes();
            _finished[term] = true;
            return;
        }
        if (Keywords.IsKeyword(term))
            throw Refused(term, "a keyword cannot be redefined");

        _finished[term] = false;
        if (!Keywords.LooksLikeKeyword(term))
            Place(term);
        _finished[term] = true;
    }

    private void Place(string term)
    {
        active.Remove(term, out var before);
        if (Read(term) is not { } definition)
            return;
        if (before is { IsProtected: true } && !overrideProtected)
            definition = definition.MeansTheSameAs(before)
                ? before
                : throw Refused(term, "it is protected");
        active[term] = definition;
    }

    private TermDefinition? Read(string term)
    {
        var value = local[term]!;
        var entries =
            value as JsonMap
            ?? new JsonMap().With(
                "@id",
                value == JsonItem.Null
                    ? value
                    : value as JsonText
                        ?? throw Refused(term, "its definition is no text or object")
            );
        foreach (var (key, _) in entries.Entries)
        {
            if (
                key
                is not (
                    "@id"
                    or "@type"
                    or "@container"
                    or "@context"
                    or "@language"
                    or "@prefix"
                    or "@protected"
                )
            )
                throw Refused(term, $"{key} is not known here");
        }

        var (iri, ignored) = IriOf(term, entries);
        if (ignored)
            return null;
        var type = entries.TryGet("@type", out var t) ? TypeOf(term, t) : null;
        var hasLanguage = entries.TryGet("@language", out var language) && type is null;
        return new TermDefinition
        {
            Iri = iri,
            IsPrefix = IsPrefix(term, entries, isSimple: value is JsonText, iri),
            IsProtected = entries.TryGet("@protected", out var p)
                ? ContextProcessor.Flag(p, "@protected")
                : protectedByDefault,
            Type = type,
            HasLanguage = hasLanguage,
            Language = hasLanguage ? (language as JsonText)?.Value : null,
            Containers = entries.TryGet("@container", out var c)
                ? ContainersOf(term, c)
                : TermContainers.None,
            ScopedContext = entries["@context"],
        };
    }

    private (string? Iri, bool Ignored) IriOf(string term, JsonMap entries)
    {
        if (entries.TryGet("@id", out var id) && (id as JsonText)?.Value != term)
            return id == JsonItem.Null
                ? (null, false)
                : ExplicitIri(term, ContextProcessor.Text(id, "@id"));

        var colon = term.IndexOf(':', Math.Min(1, term.Length));
        if (colon > 0)
        {
            DefineFirst(term[..colon]);
            var prefix = active[term[..colon]]?.Iri;
            return (prefix is null ? term : prefix + term[(colon + 1)..], false);
        }
        if (term.Contains('/', StringComparison.Ordinal))
            throw Refused(term, "a relative reference needs an @id");
        return (
            active.Vocabulary is { } vocabulary
                ? vocabulary + term
                : throw Refused(term, "it has no IRI"),
            false
        );
    }

    private (string? Iri, bool Ignored) ExplicitIri(string term, string id)
    {
        if (!Keywords.IsKeyword(id) && Keywords.LooksLikeKeyword(id))
            return (null, true);

        var iri = Expand(id);
        if (
            iri is null or "@context"
            || !Keywords.IsKeyword(iri)
                && !Keywords.IsAbsoluteIri(iri)
                && !Keywords.IsBlankNode(iri)
        )
            throw Refused(term, "its @id is no absolute IRI or keyword");
        if (Keywords.LooksLikeIri(term))
        {
            _finished[term] = true;
            if (Expand(term) != iri)
                throw Refused(term, "it looks like an IRI and means another one");
        }
        return (iri, false);
    }

    private bool IsPrefix(string term, JsonMap entries, bool isSimple, string? iri)
    {
        if (entries.TryGet("@prefix", out var says))
            return
                term.Contains(':', StringComparison.Ordinal)
                || term.Contains('/', StringComparison.Ordinal)
                ? throw Refused(term, "it cannot be a prefix")
                : ContextProcessor.Flag(says, "@prefix");

        return isSimple
            && iri is { Length: > 0 }
            && !term.Contains(':', StringComparison.Ordinal)
            && !term.Contains('/', StringComparison.Ordinal)
            && (":/?#[]@".Contains(iri[^1], StringComparison.Ordinal) || Keywords.IsBlankNode(iri));
    }

    private string TypeOf(string term, JsonItem type)
    {
        var iri = Expand(ContextProcessor.Text(type, "@type"));
        return
            iri is "@id" or "@vocab" or "@json" or "@none"
            || iri is not null && Keywords.IsAbsoluteIri(iri)
            ? iri
            : throw Refused(term, "its @type is unknown");
    }

    private static TermContainers ContainersOf(string term, JsonItem container)
    {
        var containers = TermContainers.None;
        foreach (var item in container.AsItems())
        {
            containers |= (item as JsonText)?.Value switch
            {
                "@set" => TermContainers.Set,
                "@list" => TermContainers.List,
                "@graph" => TermContainers.Graph,
                "@language" => TermContainers.Language,
                _ => throw Refused(term, "its @container is not known here"),
            };
        }
        return
            (containers & ~TermContainers.Set)
                is TermContainers.None
                    or TermContainers.List
                    or TermContainers.Graph
                    or TermContainers.Language
            && containers != (TermContainers.List | TermContainers.Set)
            ? containers
            : throw Refused(term, "its containers do not go together");
    }

    // IRI expansion while the context is still being built: a term used before it is defined is defined first
    private string? Expand(string value)
    {
        if (Keywords.IsKeyword(value))
            return value;

        DefineFirst(value);
        var colon = value.Length > 1 ? value.IndexOf(':', 1) : -1;
        if (colon > 0 && active[value] is null && value.AsSpan(colon + 1) is not ['/', '/', ..])
            DefineFirst(value[..colon]);
        return active.Expand(value, vocabulary: true);
    }

    private void DefineFirst(string term)
    {
        if (
            local.Has(term)
            && !Keywords.IsKeyword(term)
            && !(_finished.TryGetValue(term, out var done) && done)
        )
            Define(term);
    }

    private void RefuseOtherThanSetOfTypes()
    {
        if (
            local["@type"] is not JsonMap map
            || map.Entries.Any(e =>
                e.Key is not ("@container" or "@protected")
                || e.Key == "@container" && e.Value is not JsonText { Value: "@set" }
            )
        )
            throw Refused("@type", "a keyword cannot be redefined");
    }

    private static RefusedInputException Refused(string term, string why) =>
        ContextProcessor.Refused($"The term {term} is refused: {why}.");
}
