using System.Text.Json;

namespace Leerspoor.Skills.Exchanging;

/// <summary>From a CASE package to nodes and links. Items are counted from one, because JSON has no rows.</summary>
internal sealed class CaseReading(GraphBuilder graph, ImportReport report, string file)
{
    public void Package(JsonElement package, CancellationToken ct)
    {
        var document = package.GetProperty(CaseParts.Document);
        Node(document, NodeKinds.Framework, CaseParts.Document, 1, Around(package));
        Each(package, CaseParts.Items, NodeKinds.Skill, ct);
        if (package.TryGetProperty(CaseParts.Definitions, out var definitions))
            foreach (var (list, kind) in CaseParts.OfDefinitions)
                Each(definitions, list, kind, ct);
        Each(package, CaseParts.Rubrics, NodeKinds.Rubric, ct);
        foreach (var (at, association) in ListOf(package, CaseParts.Associations))
        {
            ct.ThrowIfCancellationRequested();
            Link(association, at);
        }
    }

    // What a package says beside its five parts, and which of its parts are there but empty.
    private static IEnumerable<GraphField> Around(JsonElement package)
    {
        string[] known =
        [
            CaseParts.Document,
            CaseParts.Items,
            CaseParts.Associations,
            CaseParts.Definitions,
            CaseParts.Rubrics,
        ];
        foreach (var property in package.EnumerateObject())
            if (!known.Contains(property.Name, StringComparer.Ordinal))
                yield return CaseProperty.Field($"package:{property.Name}", property.Value, "");
        if (
            package.TryGetProperty(CaseParts.Definitions, out var definitions)
            && definitions.ValueKind == JsonValueKind.Object
        )
            foreach (var property in definitions.EnumerateObject())
                if (CaseParts.OfDefinitions.All(known => known.List != property.Name))
                    yield return CaseProperty.Field(
                        $"definitions:{property.Name}",
                        property.Value,
                        ""
                    );
    }

    private void Each(JsonElement parent, string list, string kind, CancellationToken ct)
    {
        foreach (var (at, one) in ListOf(parent, list))
        {
            ct.ThrowIfCancellationRequested();
            Node(one, kind, list, at, []);
        }
    }

    private IEnumerable<(int At, JsonElement One)> ListOf(JsonElement parent, string list)
    {
        if (
            parent.ValueKind != JsonValueKind.Object
            || !parent.TryGetProperty(list, out var array)
            || array.ValueKind != JsonValueKind.Array
        )
            yield break;
        foreach (var (at, one) in array.EnumerateArray().Index())
        {
            report.RowRead();
            if (one.ValueKind == JsonValueKind.Object)
                yield return (at + 1, one);
            else
                report.Refuse(new(file, at + 1, 0, list), "ImportFault.NoObject");
        }
    }

    private void Node(
        JsonElement one,
        string kind,
        string list,
        int at,
        IEnumerable<GraphField> more
    )
    {
        var language = CaseProperty.Text(one, "language");
        var labelled = CaseParts.LabelOf(kind);
        var label = CaseProperty.Text(one, labelled);
        if (label.Length == 0 && kind == NodeKinds.Skill)
        {
            report.Refuse(new(file, at, 0, $"{list}.{labelled}"), "ImportFault.NoLabel");
            return;
        }
        graph.Add(
            new(
                CaseProperty.Text(one, "identifier"),
                kind,
                label,
                [
                    .. one.EnumerateObject()
                        .Where(property =>
                            property.Name != "identifier" && property.Name != labelled
                        )
                        .Select(property =>
                            CaseProperty.Field(
                                CaseParts.NameOf(property.Name),
                                property.Value,
                                property.Name is "alternativeLabel" or "notes" ? language : ""
                            )
                        ),
                    .. more,
                ]
            ),
            new(file, at, 0, $"{list}.identifier")
        );
    }

    private void Link(JsonElement association, int at)
    {
        var place = new Place(file, at, 0, CaseParts.Associations);
        var from = End(association, "originNodeURI");
        var to = End(association, "destinationNodeURI");
        var kind = CaseProperty.Text(association, "associationType");
        if (from.Length == 0 || to.Length == 0 || kind.Length == 0)
            report.Refuse(place, "ImportFault.NoEnds");
        else
            graph.Link(
                new(
                    from,
                    CaseParts.LinkOf(kind),
                    to,
                    [
                        .. association
                            .EnumerateObject()
                            .Where(property => property.Name != "associationType")
                            .Select(property =>
                                CaseProperty.Field(property.Name, property.Value, "")
                            ),
                    ]
                )
                {
                    Place = place,
                }
            );
    }

    private static string End(JsonElement association, string side) =>
        association.TryGetProperty(side, out var node) ? CaseProperty.Text(node, "identifier") : "";
}
