namespace Leerspoor.MetroMaps.Contracting;

/// <summary>
/// One connected part of the map, reduced to what shapes it: nodes (ends, interchanges, places where lines part) and the chains of ordinary stations between
/// them. Two chains may join the same two nodes; no chain returns to its own start.
/// </summary>
internal sealed record ChainGraph(ChainNode[] Nodes, Chain[] Chains)
{
    internal int Other(int chain, int node) =>
        Chains[chain].U == node ? Chains[chain].V : Chains[chain].U;
}

/// <summary>A node: its station, its chains in ascending order, which pairs of chains lines run through, and how many cells wide it is (over eight chains: a pill).</summary>
internal sealed record ChainNode(int Station, int[] Chains, Passage[] Passages)
{
    internal int Width => Chains.Length > 8 ? (Chains.Length - 5) / 2 : 1;

    internal bool IsEnd => Chains.Length == 1;
}

/// <summary>Lines that come in along one chain and leave along another; <paramref name="First"/> is the lower number.</summary>
internal readonly record struct Passage(int First, int Second, int Lines);

/// <summary>A track from node <paramref name="U"/> to node <paramref name="V"/> past the stations <paramref name="Inner"/>, used by <paramref name="Lines"/>.</summary>
internal sealed record Chain(int U, int V, int[] Inner, int[] Lines)
{
    internal int Hops => Inner.Length + 1;
}
