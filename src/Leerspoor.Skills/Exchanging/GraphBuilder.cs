namespace Leerspoor.Skills.Exchanging;

/// <summary>Builds a graph while it guards what holds in every format: a key occurs once, links end somewhere, nothing is above itself.</summary>
internal sealed class GraphBuilder(ImportReport report)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<GraphNode> nodes = [];
    private readonly List<Place> places = [];
    private readonly List<GraphLink> links = [];

    public IReadOnlyList<GraphNode> Nodes => nodes;

    public bool Knows(string key) => numbers.ContainsKey(key);

    public GraphNode? Find(string key) => numbers.TryGetValue(key, out var at) ? nodes[at] : null;

    public bool Add(GraphNode node, Place place)
    {
        if (node.Key.Length == 0)
            report.Refuse(place, "ImportFault.NoKey");
        else if (node.Key.Length > Skill.KeyMaxLength)
            report.Refuse(place, "ImportFault.KeyTooLong");
        else if (numbers.TryGetValue(node.Key, out var before))
            report.Refuse(place, "ImportFault.Twice", node.Key, $"{places[before].Line}");
        else
        {
            numbers.Add(node.Key, nodes.Count);
            nodes.Add(node);
            places.Add(place);
            return true;
        }
        return false;
    }

    /// <summary>Puts more fields on a node that was there, e.g. its labels in another language.</summary>
    public void Extend(string key, IEnumerable<GraphField> more)
    {
        var at = numbers[key];
        nodes[at] = nodes[at] with { Fields = [.. nodes[at].Fields, .. more] };
    }

    public void Link(GraphLink link) => links.Add(link);

    /// <param name="format">Key of the format.</param>
    /// <param name="title">Of the framework.</param>
    /// <param name="language">Of labels that do not say theirs.</param>
    /// <param name="fields">About the whole.</param>
    /// <param name="endsOutside">Whether a link of this kind may end outside the framework.</param>
    public FrameworkGraph Build(
        string format,
        string title,
        string language,
        IReadOnlyList<GraphField> fields,
        Func<GraphLink, bool> endsOutside
    )
    {
        var kept = links.Where(link => HasEnds(link, endsOutside)).ToList();
        var circular = Cycles.ClosingLinks(numbers, kept);
        foreach (var link in circular)
            report.Refuse(link.Place, "ImportFault.Cycle", link.From, link.To);
        if (circular.Count > 0)
            kept.RemoveAll(circular.Contains);
        return new(format, title, language, fields, nodes, kept);
    }

    private bool HasEnds(GraphLink link, Func<GraphLink, bool> endsOutside)
    {
        if (endsOutside(link))
            return true;
        foreach (var end in (string[])[link.From, link.To])
            if (!Knows(end))
            {
                report.Refuse(link.Place, "ImportFault.UnknownEnd", end);
                return false;
            }
        return true;
    }
}
