namespace Leerspoor.MetroMaps.Labelling;

/// <summary>Which stations are one hop apart on the same straight: their labels look best on the same side.</summary>
internal static class LabelNeighbours
{
    internal static int[][] Of(MapLayout layout)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < layout.Stations.Count; i++)
            index[layout.Stations[i].Id] = i;
        var near = layout.Stations.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var hop in layout.Hops.Where(hop => hop.Points.Count == 2))
        {
            var (from, to) = (index[hop.From], index[hop.To]);
            near[from].Add(to);
            near[to].Add(from);
        }
        return [.. near.Select(set => set.ToArray())];
    }
}
