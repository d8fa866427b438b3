namespace Leerspoor.Skills.Exchanging;

/// <summary>Statements as nodes with links and back. Subjects are nodes, literals are fields, everything else is a link; nothing is left out.</summary>
internal static class RdfGraph
{
    public const string LabelKind = "label";
    private const string Address = "iri";

    private static readonly (string Predicate, string Name)[] Fields =
    [
        (Vocabulary.Skos + "prefLabel", FieldNames.Label),
        (Vocabulary.Skos + "altLabel", FieldNames.Alternative),
        (Vocabulary.Skos + "hiddenLabel", FieldNames.Hidden),
        (Vocabulary.Skos + "definition", FieldNames.Definition),
        (Vocabulary.Skos + "scopeNote", FieldNames.Note),
        (Vocabulary.Skos + "notation", FieldNames.Code),
        (Vocabulary.Terms + "description", FieldNames.Description),
        (Vocabulary.Terms + "modified", FieldNames.Modified),
    ];

    private static readonly (string Predicate, string Kind)[] Links =
    [
        (Vocabulary.Skos + "broader", LinkKinds.Broader),
        (Vocabulary.Skos + "related", LinkKinds.Related),
        (Vocabulary.Skos + "exactMatch", LinkKinds.Exact),
        (Vocabulary.Skos + "closeMatch", LinkKinds.Close),
        (Vocabulary.Skos + "narrowMatch", LinkKinds.Narrow),
        (Vocabulary.Skos + "broadMatch", LinkKinds.Wide),
        (Vocabulary.Terms + "isReplacedBy", LinkKinds.ReplacedBy),
        (Vocabulary.CompetentNl + "requiresHATEssential", LinkKinds.Essential),
        (Vocabulary.CompetentNl + "requiresHATSomewhat", LinkKinds.Optional),
    ];

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [Vocabulary.CompetentNl + "Occupation"] = NodeKinds.Occupation,
        [Vocabulary.CompetentNl + "HumanCapability"] = NodeKinds.Skill,
        [Vocabulary.CompetentNl + "KnowledgeArea"] = NodeKinds.Knowledge,
        [Vocabulary.Skos + "Concept"] = NodeKinds.Skill,
        [Vocabulary.Skos + "ConceptScheme"] = NodeKinds.Framework,
        [Vocabulary.SkosXl + "Label"] = LabelKind,
    };

    public static FrameworkGraph Of(
        string format,
        IEnumerable<Triple> triples,
        ImportReport report,
        string title
    )
    {
        var about = triples.GroupBy(triple => triple.Subject, StringComparer.Ordinal).ToList();
        var written = about
            .SelectMany(node => node)
            .Where(triple => triple.Predicate == Vocabulary.SkosXl + "literalForm")
            .GroupBy(triple => triple.Subject, StringComparer.Ordinal)
            .ToDictionary(
                node => node.Key,
                node => node.First().Object.Value,
                StringComparer.Ordinal
            );
        var graph = new GraphBuilder(report);
        foreach (var node in about)
            Add(graph, node, written);
        var name = graph.Nodes.FirstOrDefault(node => node.Kind == NodeKinds.Framework)?.Label;
        return graph.Build(
            format,
            name is { Length: > 0 } ? name : title,
            "nl",
            [],
            // linked data is linked to what others say
            link => !graph.Knows(link.From) || !graph.Knows(link.To)
        );
    }

    public static IEnumerable<Triple> Statements(FrameworkGraph graph)
    {
        var linked = graph.Format is "turtle" or "ntriples" or "jsonld";
        foreach (var node in graph.Nodes)
        {
            var key = AddressOf(node.Key);
            if (!linked)
            {
                yield return Said(key, Vocabulary.RdfType, new(TypeOf(node.Kind), false));
                if (node.Label.Length > 0)
                    yield return Said(
                        key,
                        Vocabulary.Skos + "prefLabel",
                        new(node.Label, true, graph.Language)
                    );
            }
            foreach (var field in node.Fields)
                yield return Said(
                    key,
                    PredicateOf(field.Name),
                    field.Type == Address
                        ? new(field.Value, false)
                        : new(
                            field.Value,
                            true,
                            field.Language,
                            field.Language.Length > 0 || !IsAddress(field.Type) ? "" : field.Type
                        )
                );
        }
        foreach (var link in graph.Links)
            yield return Said(
                AddressOf(link.From),
                Array.Find(Links, pair => pair.Kind == link.Kind).Predicate ?? AddressOf(link.Kind),
                new(AddressOf(link.To), false)
            );
    }

    private static void Add(
        GraphBuilder graph,
        IGrouping<string, Triple> node,
        Dictionary<string, string> written
    )
    {
        var types = node.Where(triple => triple.Predicate == Vocabulary.RdfType)
            .Select(triple => triple.Object.Value)
            .ToList();
        var kind =
            types
                .Select(type => Kinds.GetValueOrDefault(type))
                .FirstOrDefault(known => known is not null)
            ?? types.FirstOrDefault()
            ?? "resource";
        var place = node.First().Place;
        graph.Add(
            new(
                node.Key,
                kind.Length <= Skill.KindMaxLength ? string.Intern(kind) : "resource",
                LabelOf(node, written),
                [.. node.Where(IsField).Select(FieldOf)]
            ),
            place
        );
        foreach (var triple in node.Where(triple => !IsField(triple)))
            graph.Link(
                new(
                    node.Key,
                    string.Intern(
                        Array.Find(Links, pair => pair.Predicate == triple.Predicate).Kind
                            ?? triple.Predicate
                    ),
                    triple.Object.Value,
                    GraphLink.Bare
                )
                {
                    Place = triple.Place,
                }
            );
    }

    private static bool IsField(Triple triple) =>
        triple.Object.IsLiteral || triple.Predicate == Vocabulary.RdfType;

    private static GraphField FieldOf(Triple triple) =>
        new(
            string.Intern(
                Array.Find(Fields, pair => pair.Predicate == triple.Predicate).Name
                    ?? triple.Predicate
            ),
            triple.Object.Value,
            triple.Object.Language,
            triple.Object.IsLiteral ? triple.Object.Type : Address
        );

    // Dutch first, then whatever there is; a label may be a node of its own (SKOS-XL).
    private static string LabelOf(
        IGrouping<string, Triple> node,
        Dictionary<string, string> written
    )
    {
        string[] naming =
        [
            Vocabulary.Skos + "prefLabel",
            "http://www.w3.org/2000/01/rdf-schema#label",
            Vocabulary.Terms + "title",
            Vocabulary.SkosXl + "literalForm",
        ];
        var labels = node.Where(triple =>
                triple.Object.IsLiteral && naming.Contains(triple.Predicate, StringComparer.Ordinal)
            )
            .Select(triple => triple.Object)
            .ToList();
        if (labels.Count > 0)
            return labels.Find(label => label.Language == "nl") is { Value: { Length: > 0 } dutch }
                ? dutch
                : labels[0].Value;
        return node.Where(triple => triple.Predicate == Vocabulary.SkosXl + "prefLabel")
                .Select(triple => written.GetValueOrDefault(triple.Object.Value))
                .FirstOrDefault(text => text is not null)
            ?? "";
    }

    private static Triple Said(string subject, string predicate, RdfTerm term) =>
        new(subject, predicate, term, default);

    private static string PredicateOf(string name) =>
        name == Vocabulary.RdfType
            ? name
            : Array.Find(Fields, pair => pair.Name == name).Predicate ?? AddressOf(name);

    private static string TypeOf(string kind) =>
        kind switch
        {
            NodeKinds.Occupation => Vocabulary.CompetentNl + "Occupation",
            NodeKinds.Knowledge => Vocabulary.CompetentNl + "KnowledgeArea",
            NodeKinds.Framework => Vocabulary.Skos + "ConceptScheme",
            _ => Vocabulary.Skos + "Concept",
        };

    private static bool IsAddress(string word) => word.Contains(':', StringComparison.Ordinal);

    // Keys of other formats are often no addresses.
    private static string AddressOf(string key) =>
        IsAddress(key) ? key : "urn:leerspoor:" + Uri.EscapeDataString(key);
}
