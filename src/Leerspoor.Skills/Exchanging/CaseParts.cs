namespace Leerspoor.Skills.Exchanging;

/// <summary>How the parts of a CASE package are called here.</summary>
internal static class CaseParts
{
    public const string Document = "CFDocument";
    public const string Items = "CFItems";
    public const string Associations = "CFAssociations";
    public const string Definitions = "CFDefinitions";
    public const string Rubrics = "CFRubrics";

    /// <summary>List within the definitions, and the kind of node that it becomes.</summary>
    public static readonly (string List, string Kind)[] OfDefinitions =
    [
        ("CFConcepts", "concept"),
        ("CFSubjects", "subject"),
        ("CFLicenses", "licence"),
        ("CFItemTypes", "item-type"),
        ("CFAssociationGroupings", "association-group"),
    ];

    private static readonly (string Case, string Kind)[] Associating =
    [
        ("isChildOf", LinkKinds.Broader),
        ("isRelatedTo", LinkKinds.Related),
        ("exactMatchOf", LinkKinds.Exact),
        ("replacedBy", LinkKinds.ReplacedBy),
    ];

    private static readonly (string Case, string Name)[] Meaning =
    [
        ("humanCodingScheme", FieldNames.Code),
        ("notes", FieldNames.Note),
        ("alternativeLabel", FieldNames.Alternative),
        ("abbreviatedStatement", "abbreviatedStatement"),
        ("lastChangeDateTime", FieldNames.Modified),
        ("description", FieldNames.Description),
    ];

    /// <summary>The other kinds keep the name that CASE gives them.</summary>
    public static string LinkOf(string association) =>
        Array.Find(Associating, pair => pair.Case == association).Kind ?? association;

    public static string AssociationOf(string link) =>
        Array.Find(Associating, pair => pair.Kind == link).Case ?? link;

    public static string NameOf(string property) =>
        Array.Find(Meaning, pair => pair.Case == property).Name ?? property;

    public static string PropertyOf(string name) =>
        Array.Find(Meaning, pair => pair.Name == name).Case ?? name;

    /// <summary>The property that names a thing of this kind.</summary>
    public static string LabelOf(string kind) =>
        kind == NodeKinds.Skill ? "fullStatement" : "title";
}
