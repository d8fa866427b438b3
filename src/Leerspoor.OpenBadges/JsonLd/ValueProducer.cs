using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>The values of one key: literals, references, lists and nested nodes (JSON-LD 1.1 API, sections 5.1.2, 5.3 and 8.1).</summary>
internal sealed class ValueProducer(
    RdfProducer producer,
    ActiveContext active,
    string key,
    TermDefinition? term,
    string graph
)
{
    public void AddAll(string subject, string predicate, JsonItem value)
    {
        if (term is { Type: "@json" })
            producer.Add(
                subject,
                predicate,
                Quad.Literal(CanonicalJson.Write(value), Quad.RdfJson),
                graph
            );
        else if (value == JsonItem.Null)
            return;
        else if (Holds(TermContainers.Language) && value is JsonMap languages)
            AddLanguages(subject, predicate, languages);
        else if (Holds(TermContainers.List) && !IsListObject(value))
            producer.Add(subject, predicate, ListOf(value.AsItems(), active), graph);
        else
            AddEach(subject, predicate, value);
    }

    private void AddEach(string subject, string predicate, JsonItem value)
    {
        if (value is JsonList list)
        {
            foreach (var item in list.Items)
                AddEach(subject, predicate, item);
        }
        else if (ObjectOf(value, active) is { } found)
        {
            producer.Add(subject, predicate, found, graph);
        }
    }

    private void AddLanguages(string subject, string predicate, JsonMap languages)
    {
        foreach (var (language, texts) in languages.Entries)
        {
            foreach (var text in texts.AsItems().Where(t => t != JsonItem.Null))
            {
                var value = ContextProcessor.Text(text, key);
                producer.Add(
                    subject,
                    predicate,
                    active.KeywordOf(language) == "@none"
                        ? Quad.Literal(value, null)
                        : Tagged(value, language),
                    graph
                );
            }
        }
    }

    private string? ObjectOf(JsonItem value, ActiveContext context)
    {
        if (value == JsonItem.Null)
            return null;
        if (value is JsonMap map)
            return ObjectOf(map, producer.Enter(map, term, context));
        if (Holds(TermContainers.Graph))
            throw RdfProducer.Refused("A graph holds node objects.");

        var inner = term?.ScopedContext is null ? context : producer.Scoped(context, term);
        return Scalar(value, term?.ScopedContext is null ? term : inner[key], inner);
    }

    // entering an object may have changed what the key means
    private ValueProducer Inside(ActiveContext inner) =>
        new(producer, inner, key, inner[key], graph);

    private string? ObjectOf(JsonMap map, ActiveContext inner)
    {
        if (Holds(TermContainers.Graph) && (Has(map, inner, "@value") || Has(map, inner, "@list")))
            throw RdfProducer.Refused("A graph holds node objects.");
        if (Entry(map, inner, "@value") is { } value)
            return ValueObject(map, value, inner);
        if (Entry(map, inner, "@list") is { } list)
            return Inside(inner).ListOf(list.AsItems(), inner);
        if (Entry(map, inner, "@set") is not null)
            throw RdfProducer.Refused("@set objects are not known here.");
        if (!Holds(TermContainers.Graph))
            return producer.AddNode(map, inner, graph);
        if (Entry(map, inner, "@graph") is not null)
            throw RdfProducer.Refused("A graph within a graph is not known here.");

        var name = producer.Fresh();
        var before = producer.Count;
        producer.AddNode(map, inner, name);
        return producer.Count > before ? name : throw RdfProducer.Refused("An empty graph.");
    }

    private string ValueObject(JsonMap map, JsonItem value, ActiveContext inner)
    {
        foreach (var (entry, _) in map.Entries)
        {
            if (
                inner.KeywordOf(entry)
                is not ("@value" or "@type" or "@language" or "@index" or "@context")
            )
                throw RdfProducer.Refused($"'{entry}' does not belong with a value.");
        }

        var (type, language) = (Entry(map, inner, "@type"), Entry(map, inner, "@language"));
        if (type is not null && language is not null)
            throw RdfProducer.Refused("A value has a type or a language, not both.");
        if (value == JsonItem.Null && type is not JsonText { Value: "@json" })
            throw RdfProducer.Refused("A value of null says nothing that a signature could cover.");
        if (language is not null)
            return Tagged(
                ContextProcessor.Text(value, "@value"),
                ContextProcessor.Text(language, "@language")
            );
        if (type is null)
            return RdfLiteral.Of(value, null);

        var datatype = inner.Expand(ContextProcessor.Text(type, "@type"), vocabulary: true);
        if (datatype == "@json")
            return Quad.Literal(CanonicalJson.Write(value), Quad.RdfJson);
        return datatype is not null && Keywords.IsAbsoluteIri(datatype)
            ? RdfLiteral.Of(value, datatype)
            : throw RdfProducer.Refused("A value's type is no absolute IRI.");
    }

    private string Scalar(JsonItem value, TermDefinition? definition, ActiveContext inner)
    {
        if (value is not JsonText text)
            return RdfLiteral.Of(value, Datatype(definition));
        if (definition is { Type: "@id" or "@vocab" })
            return producer.Reference(
                inner.Expand(text.Value, vocabulary: definition.Type == "@vocab"),
                text.Value
            );
        if (Datatype(definition) is { } datatype)
            return RdfLiteral.Of(text, datatype);

        var language = definition is { HasLanguage: true } ? definition.Language : inner.Language;
        return language is null || definition is { Type: "@none" }
            ? Quad.Literal(text.Value, null)
            : Tagged(text.Value, language);
    }

    private static string? Datatype(TermDefinition? definition) =>
        definition?.Type is { } type && !Keywords.IsKeyword(type) ? type : null;

    private string ListOf(IEnumerable<JsonItem> items, ActiveContext inner)
    {
        var objects = new List<string>();
        foreach (var item in items)
        {
            if (item is JsonList || item is JsonMap map && Has(map, inner, "@list"))
                throw RdfProducer.Refused("Libraries disagree about lists within lists.");
            if (ObjectOf(item, inner) is { } found)
                objects.Add(found);
        }

        var rest = Quad.RdfNil;
        var nodes = objects.ConvertAll(_ => producer.Fresh());
        for (var i = objects.Count - 1; i >= 0; i--)
        {
            producer.Add(nodes[i], Quad.RdfFirst, objects[i], graph);
            producer.Add(nodes[i], Quad.RdfRest, rest, graph);
            rest = nodes[i];
        }
        return rest;
    }

    private bool IsListObject(JsonItem value) =>
        value is JsonMap map && Entry(map, active, "@list") is not null;

    private static JsonItem? Entry(JsonMap map, ActiveContext context, string keyword)
    {
        JsonItem? found = null;
        foreach (var (entry, value) in map.Entries)
        {
            if (context.KeywordOf(entry) != keyword)
                continue;
            if (found is not null)
                throw RdfProducer.Refused($"{keyword} is there twice.");
            found = value;
        }
        return found;
    }

    private static bool Has(JsonMap map, ActiveContext context, string keyword) =>
        Entry(map, context, keyword) is not null;

    private bool Holds(TermContainers container) =>
        term is not null && term.Containers.HasFlag(container);

    // BCP 47 shape; the canonical form writes tags in lower case
    private static string Tagged(string value, string language)
    {
        foreach (var part in language.Split('-'))
        {
            if (part.Length is < 1 or > 8 || part.Any(c => !char.IsAsciiLetterOrDigit(c)))
                throw RdfProducer.Refused($"'{language}' is no language tag.");
        }
        return Quad.LanguageLiteral(value, language.ToLowerInvariant());
    }
}
