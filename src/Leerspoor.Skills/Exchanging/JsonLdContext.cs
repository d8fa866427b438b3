using System.Text.Json;

namespace Leerspoor.Skills.Exchanging;

/// <summary>What words mean in a JSON-LD file.</summary>
internal sealed record JsonLdContext(
    IReadOnlyDictionary<string, JsonLdTerm> Terms,
    string Base,
    string Vocabulary,
    string Language
)
{
    public static readonly JsonLdContext Empty = new(
        new Dictionary<string, JsonLdTerm>(StringComparer.Ordinal),
        "",
        "",
        ""
    );

    public JsonLdTerm? Find(string word) => Terms.GetValueOrDefault(word);

    /// <summary>The keyword that a word stands for, or the word itself.</summary>
    public string Keyword(string word) => Find(word)?.Address is ['@', ..] keyword ? keyword : word;

    public JsonLdContext With(JsonElement written, Func<string, Exception> wrong)
    {
        switch (written.ValueKind)
        {
            case JsonValueKind.Null:
                return Empty;
            case JsonValueKind.Array:
                return written
                    .EnumerateArray()
                    .Aggregate(this, (context, one) => context.With(one, wrong));
            // an address: what stands there could change, and asking would tell who imports
            case not JsonValueKind.Object:
                throw wrong($"@context {written}");
        }
        var terms = new Dictionary<string, JsonLdTerm>(Terms, StringComparer.Ordinal);
        var next = this with { Terms = terms };
        foreach (var property in written.EnumerateObject())
            switch (property.Name)
            {
                case "@base":
                    next = next with { Base = property.Value.GetString() ?? "" };
                    break;
                case "@vocab":
                    next = next with
                    {
                        Vocabulary = next.Address(property.Value.GetString() ?? "", true),
                    };
                    break;
                case "@language":
                    next = next with { Language = property.Value.GetString() ?? "" };
                    break;
                case "@version":
                    break;
                case ['@', ..]:
                    throw wrong(property.Name);
            }
        var defined = written
            .EnumerateObject()
            .Where(property => !property.Name.StartsWith('@'))
            .ToList();
        foreach (var property in defined)
            terms[property.Name] = TermOf(property.Value, property.Name, wrong);
        // a term may be written with another, whichever comes first
        foreach (var property in defined)
            if (!terms[property.Name].Address.StartsWith('@'))
                terms[property.Name] = terms[property.Name] with
                {
                    Address = next.Compact(terms[property.Name].Address),
                };
        return next;
    }

    /// <summary>The whole address of a word: of a term, a prefixed name, or relative.</summary>
    public string Address(string word, bool vocabulary)
    {
        if (word.StartsWith("_:", StringComparison.Ordinal) || word.StartsWith('@'))
            return word;
        if (vocabulary && Find(word) is { } term)
            return term.Address;
        if (word.Contains(':', StringComparison.Ordinal))
            return Compact(word);
        return vocabulary ? Vocabulary + word
            : Base.Length > 0 && Uri.TryCreate(new Uri(Base), word, out var whole)
                ? whole.AbsoluteUri
            : word;
    }

    private string Compact(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && !word[(colon + 1)..].StartsWith("//", StringComparison.Ordinal)
            && Find(word[..colon]) is { } prefix
                ? prefix.Address + word[(colon + 1)..]
            : colon < 0 && Vocabulary.Length > 0 ? Vocabulary + word
            : word;
    }

    private static JsonLdTerm TermOf(
        JsonElement written,
        string name,
        Func<string, Exception> wrong
    )
    {
        if (written.ValueKind == JsonValueKind.String)
            return new(written.GetString()!, null, null, null);
        if (written.ValueKind != JsonValueKind.Object)
            throw wrong(name);
        string? address = null;
        string? type = null;
        string? language = null;
        string? container = null;
        foreach (var property in written.EnumerateObject())
        {
            var text =
                property.Value.ValueKind == JsonValueKind.String
                    ? property.Value.GetString()
                    : null;
            switch (property.Name)
            {
                case "@id":
                    address = text;
                    break;
                case "@type":
                    type = text;
                    break;
                case "@language":
                    language = text ?? "";
                    break;
                case "@container" when text is "@language" or "@set":
                    container = text;
                    break;
                default:
                    throw wrong($"{name} {property.Name} {property.Value}");
            }
        }
        return new(address ?? name, type, language, container);
    }
}

/// <summary>One word of a context.</summary>
internal sealed record JsonLdTerm(
    string Address,
    string? Type,
    string? Language,
    string? Container
);
