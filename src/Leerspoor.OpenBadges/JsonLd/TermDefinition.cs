using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>How the values of a term are held together (JSON-LD 1.1, section 4.2.1 <c>@container</c>).</summary>
[Flags]
internal enum TermContainers
{
    None = 0,
    Set = 1,
    List = 2,
    Graph = 4,
    Language = 8,
}

/// <summary>What one key of a JSON document means. Immutable; compared when a protected term is defined again.</summary>
internal sealed record TermDefinition
{
    /// <summary>The IRI or keyword; null means the term was deliberately made meaningless.</summary>
    public string? Iri { get; init; }

    public bool IsPrefix { get; init; }

    public bool IsProtected { get; init; }

    /// <summary><c>@id</c>, <c>@vocab</c>, <c>@json</c>, <c>@none</c> or a datatype IRI.</summary>
    public string? Type { get; init; }

    public bool HasLanguage { get; init; }

    public string? Language { get; init; }

    public TermContainers Containers { get; init; }

    /// <summary>The context that applies inside this term's values or type.</summary>
    public JsonItem? ScopedContext { get; init; }

    public bool MeansTheSameAs(TermDefinition other) =>
        this with
        {
            IsProtected = false,
            ScopedContext = null,
        } == other with { IsProtected = false, ScopedContext = null }
        && SameScopedContext(other.ScopedContext);

    private bool SameScopedContext(JsonItem? other) =>
        ReferenceEquals(ScopedContext, other)
        || ScopedContext is not null
            && other is not null
            && CanonicalJson.Write(ScopedContext) == CanonicalJson.Write(other);
}
