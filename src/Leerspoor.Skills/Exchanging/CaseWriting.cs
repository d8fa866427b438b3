using System.Text.Encodings.Web;
using System.Text.Json;

namespace Leerspoor.Skills.Exchanging;

/// <summary>From a graph to a CASE package. A graph that came from another format gets the properties that CASE asks for.</summary>
internal static class CaseWriting
{
    private const string Undated = "1970-01-01T00:00:00+00:00";

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(FrameworkGraph graph, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        var root =
            graph.Nodes.FirstOrDefault(node => node.Kind == NodeKinds.Framework)
            ?? new GraphNode("framework", NodeKinds.Framework, graph.Title, []);
        var own = graph.Format == "case";
        json.WriteStartObject();
        json.WritePropertyName(CaseParts.Document);
        Node(json, root, own);
        List(json, CaseParts.Items, graph.Nodes.Where(node => IsItem(node, own)), own);
        Links(json, graph, own);
        Definitions(json, graph, root);
        if (Of(graph, NodeKinds.Rubric) is { Count: > 0 } rubrics)
            List(json, CaseParts.Rubrics, rubrics, own: true);
        foreach (var field in root.Fields)
            if (After(field, "package:") is { } name)
                CaseProperty.Write(json, name, field);
        json.WriteEndObject();
    }

    // Whatever else another format calls its nodes, in CASE they are items.
    private static bool IsItem(GraphNode node, bool own) =>
        own
            ? node.Kind == NodeKinds.Skill
            : node.Kind is not (NodeKinds.Framework or NodeKinds.Rubric);

    private static List<GraphNode> Of(FrameworkGraph graph, string kind) =>
        [.. graph.Nodes.Where(node => node.Kind == kind)];

    private static string? After(GraphField field, string prefix) =>
        field.Name.StartsWith(prefix, StringComparison.Ordinal)
            ? field.Name[prefix.Length..]
            : null;

    private static void Definitions(Utf8JsonWriter json, FrameworkGraph graph, GraphNode root)
    {
        json.WriteStartObject(CaseParts.Definitions);
        foreach (var (list, kind) in CaseParts.OfDefinitions)
            if (Of(graph, kind) is { Count: > 0 } nodes)
                List(json, list, nodes, own: true);
        foreach (var field in root.Fields)
            if (After(field, "definitions:") is { } name)
                CaseProperty.Write(json, name, field);
        json.WriteEndObject();
    }

    private static void List(
        Utf8JsonWriter json,
        string name,
        IEnumerable<GraphNode> nodes,
        bool own
    )
    {
        json.WriteStartArray(name);
        foreach (var node in nodes)
            Node(json, node, own);
        json.WriteEndArray();
    }

    private static void Node(Utf8JsonWriter json, GraphNode node, bool own)
    {
        json.WriteStartObject();
        json.WriteString("identifier", node.Key);
        if (node.Label.Length > 0)
            json.WriteString(
                own ? CaseParts.LabelOf(node.Kind)
                    : node.Kind == NodeKinds.Framework ? "title"
                    : "fullStatement",
                node.Label
            );
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            var name = CaseParts.PropertyOf(field.Name);
            if (!name.Contains(':', StringComparison.Ordinal) && written.Add(name))
                CaseProperty.Write(json, name, field);
        }
        if (!own)
        {
            if (written.Add("uri"))
                json.WriteString("uri", node.Key);
            if (written.Add("lastChangeDateTime"))
                json.WriteString("lastChangeDateTime", Undated);
        }
        json.WriteEndObject();
    }

    private static void Links(Utf8JsonWriter json, FrameworkGraph graph, bool own)
    {
        json.WriteStartArray(CaseParts.Associations);
        foreach (var link in graph.Links)
        {
            json.WriteStartObject();
            json.WriteString("associationType", CaseParts.AssociationOf(link.Kind));
            if (own)
                foreach (var field in link.Fields)
                    CaseProperty.Write(json, field.Name, field);
            else
                Ends(json, link);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Ends(Utf8JsonWriter json, GraphLink link)
    {
        json.WriteString("identifier", $"{link.From}|{link.Kind}|{link.To}");
        foreach (
            var (name, key) in new[]
            {
                ("originNodeURI", link.From),
                ("destinationNodeURI", link.To),
            }
        )
        {
            json.WriteStartObject(name);
            json.WriteString("identifier", key);
            json.WriteString("uri", key);
            json.WriteEndObject();
        }
        json.WriteString("lastChangeDateTime", Undated);
    }
}
