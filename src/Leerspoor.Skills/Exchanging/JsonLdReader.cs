using System.Text.Json;

namespace Leerspoor.Skills.Exchanging;

/// <summary>JSON-LD into statements. Knows what frameworks are written with; anything else is refused, never guessed.</summary>
internal sealed class JsonLdReader(string file, Action<Triple> found)
{
    private int nameless;
    private int items;

    public void Read(JsonElement document, CancellationToken ct)
    {
        var context = JsonLdContext.Empty;
        if (document.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in document.EnumerateArray())
            {
                ct.ThrowIfCancellationRequested();
                Node(one, context);
            }
            return;
        }
        if (document.ValueKind != JsonValueKind.Object)
            throw Wrong("@graph");
        Node(document, context);
    }

    private BrokenFileException Wrong(string word) =>
        BrokenFileException.At(new(file, items, 0, word), "ImportFault.JsonLd", word);

    private string? Node(JsonElement node, JsonLdContext context)
    {
        if (node.ValueKind != JsonValueKind.Object)
            throw Wrong("@graph");
        items++;
        if (node.TryGetProperty("@context", out var own))
            context = context.With(own, Wrong);
        var properties = node.EnumerateObject()
            .Where(property => property.Name != "@context")
            .Select(property =>
                (Name: context.Keyword(property.Name), Written: property.Name, property.Value)
            )
            .ToList();
        var subject = properties.Find(property => property.Name == "@id")
            is { Written: not null } id
            ? context.Address(Text(id.Value, "@id"), vocabulary: false)
            : null;
        // a document that only holds others says nothing of itself
        if (subject is null && properties.TrueForAll(property => property.Name == "@graph"))
        {
            Graph(properties, context);
            return null;
        }
        subject ??= $"_:j{nameless++}";
        foreach (var (name, written, value) in properties)
            switch (name)
            {
                case "@id":
                    break;
                case "@type":
                    foreach (var type in Each(value))
                        Say(
                            subject,
                            Vocabulary.RdfType,
                            new(context.Address(Text(type, "@type"), vocabulary: true), false)
                        );
                    break;
                case "@graph":
                    Graph([(name, written, value)], context);
                    break;
                default:
                    if (name.StartsWith('@'))
                        throw Wrong(name);
                    Property(subject, written, value, context);
                    break;
            }
        return subject;
    }

    private void Graph(
        IEnumerable<(string Name, string Written, JsonElement Value)> properties,
        JsonLdContext context
    )
    {
        foreach (var (_, _, value) in properties)
        foreach (var one in Each(value))
            Node(one, context);
    }

    private void Property(string subject, string written, JsonElement value, JsonLdContext context)
    {
        var term = context.Find(written);
        var predicate = context.Address(written, vocabulary: true);
        // a word without a meaning is no statement
        if (!predicate.Contains(':', StringComparison.Ordinal))
            return;
        if (term?.Container == "@language" && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var language in value.EnumerateObject())
            foreach (var text in Each(language.Value))
                Say(
                    subject,
                    predicate,
                    new(Text(text, written), true, language.Name == "@none" ? "" : language.Name)
                );
            return;
        }
        foreach (var one in Each(value))
            if (ValueOf(one, term, written, context) is { } said)
                Say(subject, predicate, said);
    }

    private RdfTerm? ValueOf(
        JsonElement value,
        JsonLdTerm? term,
        string written,
        JsonLdContext context
    )
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.String when term?.Type is "@id" or "@vocab":
                return new(context.Address(value.GetString()!, term.Type == "@vocab"), false);
            case JsonValueKind.String:
                return new(
                    value.GetString()!,
                    true,
                    term?.Type is null ? term?.Language ?? context.Language : "",
                    TypeOf(term?.Type, context)
                );
            case JsonValueKind.True or JsonValueKind.False:
                return new(value.GetRawText(), true, "", Vocabulary.Xsd + "boolean");
            case JsonValueKind.Number:
                return new(
                    value.GetRawText(),
                    true,
                    "",
                    term?.Type is { } type
                        ? TypeOf(type, context)
                        : Vocabulary.Xsd + (value.TryGetInt64(out _) ? "integer" : "double")
                );
            case JsonValueKind.Object when value.TryGetProperty("@value", out var literal):
                return Literal(value, literal, context);
            case JsonValueKind.Object when value.TryGetProperty("@list", out _):
                throw Wrong("@list");
            case JsonValueKind.Object:
                return Only(value, context) is { } address
                    ? new(address, false)
                    : new(Node(value, context)!, false);
            default:
                throw Wrong(written);
        }
    }

    // a reference to something, about which nothing is said here
    private static string? Only(JsonElement value, JsonLdContext context)
    {
        var properties = value.EnumerateObject().ToList();
        return
            properties is [var only]
            && context.Keyword(only.Name) == "@id"
            && only.Value.ValueKind == JsonValueKind.String
            ? context.Address(only.Value.GetString()!, vocabulary: false)
            : null;
    }

    private RdfTerm Literal(JsonElement whole, JsonElement literal, JsonLdContext context)
    {
        var language = whole.TryGetProperty("@language", out var written)
            ? Text(written, "@language")
            : "";
        var type = whole.TryGetProperty("@type", out var typed)
            ? context.Address(Text(typed, "@type"), vocabulary: true)
            : "";
        return literal.ValueKind switch
        {
            JsonValueKind.String => new(literal.GetString()!, true, language, type),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => ValueOf(
                literal,
                type.Length > 0 ? new("", type, null, null) : null,
                "@value",
                context
            )!.Value,
            _ => throw Wrong("@value"),
        };
    }

    private static string TypeOf(string? type, JsonLdContext context) =>
        type is null or "@none" ? "" : context.Address(type, vocabulary: true);

    private string Text(JsonElement value, string word) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(word);

    private static IEnumerable<JsonElement> Each(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@set", out var set)
            ? Each(set)
        : [value];

    private void Say(string subject, string predicate, RdfTerm term) =>
        found(new(subject, predicate, term, new(file, items, 0, predicate)));
}
