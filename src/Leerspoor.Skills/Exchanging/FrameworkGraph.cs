namespace Leerspoor.Skills.Exchanging;

/// <summary>A framework as it comes in or goes out: nodes with typed links, whatever format it had.</summary>
/// <param name="Format">Key of the format that it came in.</param>
/// <param name="Title">Of the framework as a whole.</param>
/// <param name="Language">Of labels that do not say theirs, as in BCP 47.</param>
/// <param name="Fields">What the source says about the whole.</param>
/// <param name="Nodes">In the order of the source; keys are unique.</param>
/// <param name="Links">In the order of the source.</param>
internal sealed record FrameworkGraph(
    string Format,
    string Title,
    string Language,
    IReadOnlyList<GraphField> Fields,
    IReadOnlyList<GraphNode> Nodes,
    IReadOnlyList<GraphLink> Links
);

/// <summary>One concept. Equal fields may occur more than once.</summary>
/// <param name="Key">URI or id in the source; stable over versions.</param>
/// <param name="Kind">One of <see cref="NodeKinds"/>, or the source's own word.</param>
/// <param name="Label">The preferred label in the language of the framework.</param>
/// <param name="Fields">Everything else that the source says.</param>
internal sealed record GraphNode(
    string Key,
    string Kind,
    string Label,
    IReadOnlyList<GraphField> Fields
)
{
    /// <summary>The first value under this name, in whichever language; empty when there is none.</summary>
    public string First(string name)
    {
        foreach (var field in Fields)
            if (field.Name == name)
                return field.Value;
        return "";
    }
}

/// <summary>From one node to another, or to something that lies outside the framework.</summary>
internal sealed record GraphLink(
    string From,
    string Kind,
    string To,
    IReadOnlyList<GraphField> Fields
)
{
    public static readonly IReadOnlyList<GraphField> Bare = [];

    /// <summary>Where it stood, for messages; no part of what the link says.</summary>
    public Place Place { get; init; }

    public bool Equals(GraphLink? other) =>
        other is not null
        && From == other.From
        && Kind == other.Kind
        && To == other.To
        && Fields.SequenceEqual(other.Fields);

    public override int GetHashCode() => HashCode.Combine(From, Kind, To);
}

/// <summary>One thing that a source says.</summary>
/// <param name="Name">One of <see cref="FieldNames"/>, or the source's own column, property or predicate.</param>
/// <param name="Value">As it was written.</param>
/// <param name="Language">As in BCP 47; empty when it has none.</param>
/// <param name="Type">Data type or notation of the value where the source says one.</param>
internal sealed record GraphField(
    string Name,
    string Value,
    string Language = "",
    string Type = ""
);

/// <summary>Names that mean the same in every format.</summary>
internal static class FieldNames
{
    public const string Label = "label";

    /// <summary>Other labels; several in one value are divided by line breaks.</summary>
    public const string Alternative = "alt";

    /// <summary>Labels that are searched and never shown.</summary>
    public const string Hidden = "hidden";
    public const string Description = "description";
    public const string Definition = "definition";
    public const string Note = "note";
    public const string Code = "code";
    public const string Status = "status";
    public const string Modified = "modified";
}

/// <summary>Kinds of nodes that mean the same in every format.</summary>
internal static class NodeKinds
{
    public const string Skill = "skill";
    public const string Knowledge = "knowledge";
    public const string Occupation = "occupation";
    public const string Group = "group";
    public const string Framework = "framework";
    public const string Rubric = "rubric";
}

/// <summary>Kinds of links that mean the same in every format.</summary>
internal static class LinkKinds
{
    /// <summary>From the narrower to the broader.</summary>
    public const string Broader = "broader";
    public const string Essential = "essential";
    public const string Optional = "optional";
    public const string Related = "related";
    public const string Exact = "exact";
    public const string Close = "close";
    public const string Narrow = "narrow";
    public const string Wide = "wide";
    public const string ReplacedBy = "replaced-by";
}

/// <summary>A place in a file, for whoever has to mend it. Lines and columns count from one; zero is "the whole".</summary>
internal readonly record struct Place(string File, int Line, int Column = 0, string Field = "");
