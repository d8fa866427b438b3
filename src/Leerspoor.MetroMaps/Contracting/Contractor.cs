namespace Leerspoor.MetroMaps.Contracting;

/// <summary>Splits the map into connected parts and contracts each to its chains. Cost: linear in the hops, times the logarithm of the stations.</summary>
internal static class Contractor
{
    /// <param name="graph">The whole map.</param>
    /// <param name="held">Stations that shape the map whatever they are, because they stay where they are.</param>
    internal static ChainGraph[] Contract(LineGraph graph, IReadOnlyCollection<int> held)
    {
        var core = CoreOf(graph);
        foreach (var station in held)
            core[station] = true;
        return [.. PartsOf(graph).Select(part => ContractPart(graph, part, core))];
    }

    /// <summary>A station shapes the map when it is no plain stop: not two neighbours, other lines on both sides, or a line that ends or turns there.</summary>
    private static bool[] CoreOf(LineGraph graph)
    {
        var core = new bool[graph.Count];
        for (var v = 0; v < graph.Count; v++)
            core[v] =
                graph.Around[v] is not [var a, var b] || !a.Lines.AsSpan().SequenceEqual(b.Lines);
        foreach (var stops in graph.Stops.Where(stops => stops.Length > 0))
        {
            core[stops[0]] = core[stops[^1]] = true;
            for (var i = 1; i + 1 < stops.Length; i++)
                core[stops[i]] |= stops[i - 1] == stops[i + 1];
        }
        return core;
    }

    private static List<int[]> PartsOf(LineGraph graph)
    {
        var parts = new List<int[]>();
        var seen = new bool[graph.Count];
        for (var start = 0; start < graph.Count; start++)
        {
            if (seen[start])
                continue;
            var part = new List<int> { start };
            seen[start] = true;
            for (var i = 0; i < part.Count; i++)
                foreach (var next in graph.Around[part[i]])
                    if (!seen[next.Station])
                    {
                        seen[next.Station] = true;
                        part.Add(next.Station);
                    }
            part.Sort();
            parts.Add([.. part]);
        }
        return parts;
    }

    private static ChainGraph ContractPart(LineGraph graph, int[] part, bool[] core)
    {
        if (!Array.Exists(part, station => core[station]))
            core[part[0]] = true;
        BreakLoops(graph, part, core);
        var nodes = part.Where(station => core[station]).ToArray();
        var chains = new List<Chain>();
        foreach (var walk in nodes.SelectMany(start => Walks(graph, core, start)))
            // both ends find a chain; keep it once
            if ((walk[0], walk[1]).CompareTo((walk[^1], walk[^2])) < 0)
                chains.Add(
                    new(
                        Array.BinarySearch(nodes, walk[0]),
                        Array.BinarySearch(nodes, walk[^1]),
                        [.. walk[1..^1]],
                        graph.LinesBetween(walk[0], walk[1])
                    )
                );
        return Assembled(graph, nodes, [.. chains]);
    }

    /// <summary>A chain that returns to its start gets two stations on the way promoted, so that it can be drawn as a ring.</summary>
    private static void BreakLoops(LineGraph graph, int[] part, bool[] core)
    {
        foreach (var station in part.Where(station => core[station]).ToArray())
        foreach (var walk in Walks(graph, core, station).Where(walk => walk[^1] == station))
        {
            var inner = walk[1..^1];
            if (Array.Exists([.. inner], stop => core[stop]))
                continue;
            core[inner[inner.Count / 3]] = core[inner[inner.Count * 2 / 3]] = true;
        }
    }

    private static IEnumerable<List<int>> Walks(LineGraph graph, bool[] core, int start)
    {
        foreach (var first in graph.Around[start])
        {
            var walk = new List<int> { start, first.Station };
            while (!core[walk[^1]])
            {
                var around = graph.Around[walk[^1]];
                walk.Add(around[0].Station == walk[^2] ? around[1].Station : around[0].Station);
            }
            yield return walk;
        }
    }

    private static ChainGraph Assembled(LineGraph graph, int[] nodes, Chain[] chains)
    {
        var at = nodes.Select(_ => new List<int>()).ToArray();
        for (var e = 0; e < chains.Length; e++)
        {
            at[chains[e].U].Add(e);
            at[chains[e].V].Add(e);
        }
        var passages = PassageFinder.Find(graph, nodes, chains);
        return new(
            [.. nodes.Select((station, v) => new ChainNode(station, [.. at[v]], passages[v]))],
            chains
        );
    }
}
