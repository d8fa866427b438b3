using System.Runtime.CompilerServices;

namespace Leerspoor.Skills.Exchanging;

/// <summary>Finds what makes a hierarchy bite its own tail.</summary>
internal static class Cycles
{
    /// <summary>The "broader" links without which nothing is above itself, one for each circle. By hand-made stack: a hierarchy may be as deep as it likes.</summary>
    public static IReadOnlySet<GraphLink> ClosingLinks(
        Dictionary<string, int> numbers,
        List<GraphLink> links
    )
    {
        var up = new List<(int To, GraphLink Link)>?[numbers.Count];
        foreach (var link in links)
            if (
                link.Kind == LinkKinds.Broader
                && numbers.TryGetValue(link.From, out var from)
                && numbers.TryGetValue(link.To, out var to)
            )
                (up[from] ??= []).Add((to, link));

        var closing = new HashSet<GraphLink>(ByReference.Same);
        var state = new byte[numbers.Count];
        var path = new Stack<(int Node, int Next)>();
        for (var start = 0; start < up.Length; start++)
        {
            if (state[start] != 0)
                continue;
            path.Push((start, 0));
            state[start] = 1;
            while (path.Count > 0)
                Step(up, state, path, closing);
        }
        return closing;
    }

    private static void Step(
        List<(int To, GraphLink Link)>?[] up,
        byte[] state,
        Stack<(int Node, int Next)> path,
        HashSet<GraphLink> closing
    )
    {
        var (node, next) = path.Pop();
        if (up[node] is not { } above || next >= above.Count)
        {
            state[node] = 2;
            return;
        }
        path.Push((node, next + 1));
        var (to, link) = above[next];
        if (state[to] == 1)
            closing.Add(link);
        else if (state[to] == 0)
        {
            state[to] = 1;
            path.Push((to, 0));
        }
    }

    private sealed class ByReference : IEqualityComparer<GraphLink>
    {
        public static readonly ByReference Same = new();

        public bool Equals(GraphLink? x, GraphLink? y) => ReferenceEquals(x, y);

        public int GetHashCode(GraphLink obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
