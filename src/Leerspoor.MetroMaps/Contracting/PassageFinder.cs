namespace Leerspoor.MetroMaps.Contracting;

/// <summary>Counts per node how many lines run from one chain into another.</summary>
internal static class PassageFinder
{
    internal static Passage[][] Find(LineGraph graph, int[] nodes, Chain[] chains)
    {
        var chainOf = ChainOfHop(nodes, chains);
        var found = nodes.Select(_ => new SortedDictionary<(int, int), int>()).ToArray();
        foreach (var stops in graph.Stops)
            for (var i = 1; i + 1 < stops.Length; i++)
            {
                var node = Array.BinarySearch(nodes, stops[i]);
                if (node < 0)
                    continue;
                var e = chainOf[(stops[i - 1], stops[i])];
                var f = chainOf[(stops[i], stops[i + 1])];
                if (e == f)
                    continue;
                var pair = (Math.Min(e, f), Math.Max(e, f));
                found[node][pair] = found[node].GetValueOrDefault(pair) + 1;
            }
        return
        [
            .. found.Select(pairs =>
                pairs.Select(p => new Passage(p.Key.Item1, p.Key.Item2, p.Value)).ToArray()
            ),
        ];
    }

    /// <summary>Which chain a hop between two neighbouring stations belongs to, in both directions.</summary>
    internal static Dictionary<(int From, int To), int> ChainOfHop(int[] nodes, Chain[] chains)
    {
        var chainOf = new Dictionary<(int, int), int>();
        for (var e = 0; e < chains.Length; e++)
        {
            int[] walk = [nodes[chains[e].U], .. chains[e].Inner, nodes[chains[e].V]];
            for (var i = 0; i + 1 < walk.Length; i++)
                chainOf[(walk[i], walk[i + 1])] = chainOf[(walk[i + 1], walk[i])] = e;
        }
        return chainOf;
    }
}
