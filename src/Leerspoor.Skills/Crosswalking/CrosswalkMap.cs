namespace Leerspoor.Skills.Crosswalking;

/// <summary>
/// Who shows one skill shows others by it: its equals in other frameworks, and everything that it is a narrower part of. Immutable.
/// </summary>
internal sealed class CrosswalkMap
{
    // Farther than this a chain of links made by different people says little.
    private const int MostSteps = 4;

    private readonly Dictionary<string, List<string>> upward = new(StringComparer.Ordinal);

    /// <param name="links">The narrower (or equal) and the broader; equals go both ways.</param>
    public CrosswalkMap(IEnumerable<(string Left, CrosswalkKind Kind, string Right)> links)
    {
        foreach (var (left, kind, right) in links)
        {
            if (kind is CrosswalkKind.Exact or CrosswalkKind.Broader)
                Add(left, right);
            if (kind is CrosswalkKind.Exact or CrosswalkKind.Narrower)
                Add(right, left);
        }
    }

    /// <summary>All that is shown with these, each with the one that shows it; nearest first. What was asked stands for itself.</summary>
    public IReadOnlyDictionary<string, string> Reach(IEnumerable<string> shown)
    {
        var reached = new Dictionary<string, string>(StringComparer.Ordinal);
        var now = new List<string>();
        foreach (var key in shown)
            if (reached.TryAdd(key, key))
                now.Add(key);
        for (var step = 0; step < MostSteps && now.Count > 0; step++)
        {
            var next = new List<string>();
            foreach (var key in now)
            foreach (var other in upward.GetValueOrDefault(key) ?? [])
                if (reached.TryAdd(other, reached[key]))
                    next.Add(other);
            now = next;
        }
        return reached;
    }

    private void Add(string from, string to)
    {
        if (!upward.TryGetValue(from, out var list))
            upward.Add(from, list = []);
        list.Add(to);
    }
}
