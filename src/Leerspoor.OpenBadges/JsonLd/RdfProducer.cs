using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>
/// Turns one JSON-LD document into RDF statements: expansion and "to RDF" of JSON-LD 1.1 in a single walk, in safe mode. Whatever
/// would silently fall outside a signature (an undefined key, a relative reference) refuses the document instead. One instance is one run.
/// </summary>
/// <param name="contexts">Where contexts are worked out.</param>
/// <param name="termsOnly">
/// Accept only keys that are terms of a pinned context, and no keywords or contexts written in the document. Without this a stranger could
/// write <c>validUntil</c> or <c>credentialStatus</c> as a full IRI: the signature still fits and a reader of the JSON does not see it.
/// </param>
internal sealed class RdfProducer(ContextProcessor contexts, bool termsOnly)
{
    /// <summary>The subject of a document that has no id of its own: the first blank node.</summary>
    public const string FirstBlank = "_:b0";

    private const int MaxQuads = 20_000;

    private readonly List<Quad> _quads = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private int _blankNodes;

    /// <summary>The statements of a document; keys of its root in <paramref name="without"/> are left out.</summary>
    public List<Quad> Produce(
        JsonMap document,
        JsonItem? context,
        params ReadOnlySpan<string> without
    )
    {
        var root = new JsonMap();
        foreach (var (key, value) in document.Entries)
        {
            if (key != "@context" && !without.Contains(key))
                root.TryAdd(key, value);
        }
        RefuseOwnContext(context);
        AddNode(root, contexts.ForDocument(context), "", isRoot: true);
        return _quads.Count > 0 ? _quads : throw Refused("The document says nothing.");
    }

    /// <summary>How many statements there are so far.</summary>
    public int Count => _quads.Count;

    public string Fresh() => $"_:b{_blankNodes++}";

    public void Add(string subject, string predicate, string value, string graph)
    {
        if (_quads.Count >= MaxQuads)
            throw new RefusedInputException(
                CheckReasons.ContextTooComplex,
                $"More than {MaxQuads} statements."
            );
        _quads.Add(new Quad(subject, predicate, value, graph));
    }

    /// <summary>The context inside an object that is a value of <paramref name="term"/> (expansion algorithm, steps 7 to 9).</summary>
    public ActiveContext Enter(JsonMap map, TermDefinition? term, ActiveContext active)
    {
        if (active.Previous is { } previous && !IsValueOrBareReference(map, active))
            active = previous;
        if (term?.ScopedContext is not null)
            active = contexts.Scoped(active, term, byType: false);
        if (map.TryGet("@context", out var local))
        {
            RefuseOwnContext(local);
            active = contexts.Inside(active, local);
        }
        return active;
    }

    public ActiveContext Scoped(ActiveContext active, TermDefinition term) =>
        contexts.Scoped(active, term, byType: false);

    /// <summary>Adds a node object whose context was entered already; returns its subject.</summary>
    public string AddNode(JsonMap map, ActiveContext entered, string graph, bool isRoot = false)
    {
        var types = TypesOf(map, entered);
        var active = entered;
        foreach (var type in types.Order(StringComparer.Ordinal))
        {
            if (entered.TryGet(type, out var definition) && definition.ScopedContext is not null)
                active = contexts.Scoped(active, definition, byType: true);
        }

        var subject = SubjectOf(map, active);
        foreach (var type in types)
            Add(
                subject,
                Quad.RdfType,
                Reference(entered.Expand(type, vocabulary: true), type),
                graph
            );
        foreach (var (key, value) in map.Entries)
        {
            if (key != "@context")
                AddEntry(new Place(subject, graph, active, isRoot), map, key, value);
        }
        return subject;
    }

    private void AddEntry(Place place, JsonMap map, string key, JsonItem value)
    {
        if (place.Active.KeywordOf(key) is { } keyword)
        {
            AddKeyword(place, map, keyword, key, value);
            return;
        }

        var known = place.Active.TryGet(key, out var term);
        if (termsOnly && !known)
            throw Undefined(key);
        var property = place.Active.Expand(key, vocabulary: true);
        if (property is null || !Keywords.IsAbsoluteIri(property))
            throw Undefined(key);
        new ValueProducer(this, place.Active, key, term, place.Graph).AddAll(
            place.Subject,
            Quad.Iri(property),
            value
        );
    }

    private void AddKeyword(Place place, JsonMap map, string keyword, string key, JsonItem value)
    {
        if (termsOnly && key[0] == '@')
            throw Refused($"The keyword {key} is written out; its term is expected.");

        switch (keyword)
        {
            case "@id" or "@type" or "@index":
                return;
            case "@graph" when !termsOnly:
                // only @graph at the top: its nodes are the document's own
                var onlyGraph =
                    place.IsRoot && map.Entries.All(e => place.Active.KeywordOf(e.Key) == "@graph");
                foreach (var node in value.AsItems())
                {
                    var inner = node as JsonMap ?? throw Refused("@graph holds node objects.");
                    AddNode(
                        inner,
                        Enter(inner, null, place.Active),
                        onlyGraph ? "" : place.Subject
                    );
                }
                return;
            default:
                throw Refused($"{keyword} is not known here.");
        }
    }

    private string SubjectOf(JsonMap map, ActiveContext active)
    {
        string? subject = null;
        foreach (var (key, value) in map.Entries)
        {
            if (active.KeywordOf(key) != "@id")
                continue;
            if (subject is not null)
                throw Refused("A node has two identifiers.");
            var id = ContextProcessor.Text(value, key);
            subject = Reference(active.Expand(id, vocabulary: false), id);
        }
        return subject ?? Fresh();
    }

    private static List<string> TypesOf(JsonMap map, ActiveContext active)
    {
        var types = new List<string>();
        foreach (var (key, value) in map.Entries)
        {
            if (active.KeywordOf(key) == "@type")
                types.AddRange(value.AsItems().Select(t => ContextProcessor.Text(t, key)));
        }
        return types;
    }

    /// <summary>An expanded IRI or blank node in N-Quads form.</summary>
    public string Reference(string? expanded, string written)
    {
        if (expanded is not null && Keywords.IsBlankNode(expanded))
        {
            if (!_labels.TryGetValue(expanded, out var label))
                _labels[expanded] = label = Fresh();
            return label;
        }
        return expanded is not null && Keywords.IsAbsoluteIri(expanded)
            ? Quad.Iri(expanded)
            : throw Refused($"'{written}' is no absolute IRI.");
    }

    private static bool IsValueOrBareReference(JsonMap map, ActiveContext active)
    {
        foreach (var (key, _) in map.Entries)
        {
            var keyword = active.KeywordOf(key);
            if (keyword == "@value" || keyword == "@id" && map.Entries.Count == 1)
                return true;
        }
        return false;
    }

    private void RefuseOwnContext(JsonItem? context)
    {
        if (!termsOnly || context is null)
            return;
        if (
            context is not JsonText
            && (context is not JsonList list || list.Items.Exists(i => i is not JsonText))
        )
            throw new RefusedInputException(
                CheckReasons.ContextUnknown,
                "A context written in the document itself is not accepted."
            );
    }

    private static RefusedInputException Undefined(string key) =>
        new(CheckReasons.ContextUndefinedTerm, $"No context says what '{key}' means.");

    public static RefusedInputException Refused(string message) =>
        new(CheckReasons.ContextUnsupported, message);

    private readonly record struct Place(
        string Subject,
        string Graph,
        ActiveContext Active,
        bool IsRoot
    );
}
