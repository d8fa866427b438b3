namespace Leerspoor.Skills.Exchanging;

/// <summary>One statement of linked data.</summary>
internal readonly record struct Triple(
    string Subject,
    string Predicate,
    RdfTerm Object,
    Place Place
);

/// <summary>What a statement says of its subject: an address, a nameless node (<c>_:b1</c>) or a literal.</summary>
internal readonly record struct RdfTerm(
    string Value,
    bool IsLiteral,
    string Language = "",
    string Type = ""
);

/// <summary>Addresses that linked data is made of.</summary>
internal static class Vocabulary
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string RdfType = Rdf + "type";
    public const string First = Rdf + "first";
    public const string Rest = Rdf + "rest";
    public const string Nil = Rdf + "nil";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    public const string Skos = "http://www.w3.org/2004/02/skos/core#";
    public const string SkosXl = "http://www.w3.org/2008/05/skos-xl#";
    public const string CompetentNl = "https://linkeddata.competentnl.nl/def/competentnl#";
    public const string Terms = "http://purl.org/dc/terms/";
}
