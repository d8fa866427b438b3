namespace Leerspoor.OpenBadges.Rdf;

/// <summary>Hands out labels in the order of asking (RDFC-1.0, section 4.5).</summary>
internal sealed class BlankNodeIssuer(string prefix)
{
    private readonly Dictionary<string, string> _issued = new(StringComparer.Ordinal);

    /// <summary>The blank nodes that got a label, in that order.</summary>
    public List<string> Order { get; } = [];

    public string? LabelOf(string node) => _issued.GetValueOrDefault(node);

    public string Issue(string node)
    {
        if (_issued.TryGetValue(node, out var label))
            return label;

        label = $"_:{prefix}{_issued.Count}";
        _issued.Add(node, label);
        Order.Add(node);
        return label;
    }

    public BlankNodeIssuer Copy()
    {
        var copy = new BlankNodeIssuer(prefix);
        foreach (var node in Order)
            copy.Issue(node);
        return copy;
    }
}
