using Leerspoor.MetroMaps.Contracting;

namespace Leerspoor.MetroMaps.Bundling;

/// <summary>The lines of one part as sequences of chains.</summary>
internal sealed class LineWalks
{
    private readonly ChainGraph _graph;
    private readonly Dictionary<int, List<Leg>> _legs = [];

    internal LineWalks(LineGraph lines, ChainGraph graph)
    {
        _graph = graph;
        var nodes = graph.Nodes.Select(node => node.Station).ToArray();
        var chainOf = PassageFinder.ChainOfHop(nodes, graph.Chains);
        foreach (var line in graph.Chains.SelectMany(chain => chain.Lines).Distinct())
        {
            var legs = _legs[line] = [];
            var stops = lines.Stops[line];
            for (var i = 0; i + 1 < stops.Length; i++)
            {
                var node = Array.BinarySearch(nodes, stops[i]);
                if (node < 0)
                    continue;
                var chain = chainOf[(stops[i], stops[i + 1])];
                // where a chain is entered tells its direction; at both its ends only when it is a single hop or ends elsewhere
                legs.Add(new(chain, node == graph.Chains[chain].U));
            }
        }
    }

    /// <summary>Where a line goes after it has run a chain (for the first time) in some direction: the legs in order, from that chain on.</summary>
    internal IEnumerable<Leg> Onward(int line, int chain, bool forward)
    {
        var legs = _legs[line];
        var at = legs.FindIndex(leg => leg.Chain == chain);
        var step = legs[at].Forward == forward ? 1 : -1;
        for (var i = at; i >= 0 && i < legs.Count; i += step)
            yield return step == 1 ? legs[i] : legs[i] with { Forward = !legs[i].Forward };
    }

    /// <summary>The node at which a leg ends.</summary>
    internal int EndOf(Leg leg) =>
        leg.Forward ? _graph.Chains[leg.Chain].V : _graph.Chains[leg.Chain].U;
}

/// <summary>A run along a chain, from its first node to its last or the other way.</summary>
internal readonly record struct Leg(int Chain, bool Forward);
