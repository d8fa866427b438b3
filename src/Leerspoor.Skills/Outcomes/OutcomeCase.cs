using Leerspoor.People.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Rubrics;

namespace Leerspoor.Skills.Outcomes;

/// <summary>Collects learning outcomes, and what they are combined into, as one CASE package. What occurs twice is in it once.</summary>
internal sealed class OutcomeCase(PublicAddress address)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<GraphNode> nodes = [];
    private readonly List<GraphLink> links = [];

    /// <summary>A module or a curriculum; what it is part of has been added before.</summary>
    public void Add(string key, string type, string title, string description, string? partOf)
    {
        Node(key, type, title, description);
        if (partOf is not null)
            links.Add(new(key, LinkKinds.Broader, partOf, GraphLink.Bare));
    }

    public void Add(OutcomeCatalogue.Line line, string? partOf = null)
    {
        var key = OutcomeJsonLd.AddressOf(address, line.Id);
        if (Node(key, "Leeruitkomst", line.Text.Responsibility, line.Text.Title))
            foreach (
                var (kind, parts) in new[]
                {
                    ("Vaardigheid", line.Text.Skills),
                    ("Kennis", line.Text.Knowledge),
                }
            )
            foreach (var (at, part) in parts.Index())
            {
                var child = $"{key}#{kind.ToLowerInvariant()}-{at + 1}";
                nodes.Add(new(child, NodeKinds.Skill, part, [new("CFItemType", kind)]));
                links.Add(new(child, LinkKinds.Broader, key, GraphLink.Bare));
            }
        if (partOf is not null)
            links.Add(new(key, LinkKinds.Broader, partOf, GraphLink.Bare));
    }

    /// <summary>A rubric of an outcome that is in the package; of another it is left out.</summary>
    public void Add(Rubric rubric, OutcomeCatalogue.Line of)
    {
        var outcome = OutcomeJsonLd.AddressOf(address, of.Id);
        if (known.Contains(outcome) && known.Add($"{rubric.Id.Value}"))
            nodes.Add(RubricCase.Of(rubric, (outcome, of.Text.Title)));
    }

    public ExportFile File(string title) =>
        Formats
            .Find("case")!
            .Write(new FrameworkGraph("catalogue", title, "nl", [], nodes, links))
            .Single();

    private bool Node(string key, string type, string statement, string brief)
    {
        if (!known.Add(key))
            return false;
        GraphField[] said =
        [
            .. brief.Length > 0 ? (GraphField[])[new("abbreviatedStatement", brief)] : [],
            new("CFItemType", type),
        ];
        nodes.Add(new(key, NodeKinds.Skill, statement, said));
        return true;
    }
}
