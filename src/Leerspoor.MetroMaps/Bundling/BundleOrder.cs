using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Routing;

namespace Leerspoor.MetroMaps.Bundling;

/// <summary>
/// Orders the lines that share a chain so that few cross inside the bundle: two lines that part keep the sides on which they leave. When the two ends of a shared
/// stretch disagree, one end decides for the whole stretch, so that the pair crosses once, in the other end's station. Cost: per chain, lines squared times their way.
/// </summary>
internal sealed class BundleOrder(Board board, LineWalks walks)
{
    /// <summary>Per chain its lines from left to right, seen from its first node.</summary>
    internal static int[][] Of(Board board, LineGraph lines)
    {
        var order = new BundleOrder(board, new(lines, board.Graph));
        return [.. board.Graph.Chains.Select((_, chain) => order.Ordered(chain))];
    }

    private int[] Ordered(int chain)
    {
        var lines = board.Graph.Chains[chain].Lines;
        if (lines.Length < 2)
            return lines;
        var wins = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        for (var j = i + 1; j < lines.Length; j++)
            wins[IsLeft(chain, lines[i], lines[j]) ? i : j]++;
        return
        [
            .. Enumerable
                .Range(0, lines.Length)
                .OrderByDescending(i => wins[i])
                .ThenBy(i => i)
                .Select(i => lines[i]),
        ];
    }

    private bool IsLeft(int chain, int a, int b)
    {
        var ahead = Parting(chain, (a, b), true);
        var behind = Parting(chain, (a, b), false);
        if (ahead.Side == 0 && behind.Side == 0)
            return a < b;
        if (ahead.Side == 0)
            return behind.Side > 0;
        if (behind.Side == 0)
            return ahead.Side < 0;
        return ahead.Node < behind.Node ? ahead.Side < 0 : behind.Side > 0;
    }

    /// <summary>Where two lines part when they run on from a chain, and whether the first then goes left (-1) or right (1) of the second; 0: they end together.</summary>
    private (int Side, int Node) Parting(int chain, (int A, int B) lines, bool forward)
    {
        using var a = walks.Onward(lines.A, chain, forward).GetEnumerator();
        using var b = walks.Onward(lines.B, chain, forward).GetEnumerator();
        var last = new Leg(chain, forward);
        while (true)
        {
            var (more, moreB) = (a.MoveNext(), b.MoveNext());
            if (more && moreB && a.Current == b.Current)
            {
                last = a.Current;
                continue;
            }
            var node = walks.EndOf(last);
            var turnA = more ? Turn(last, a.Current) : 0;
            var turnB = moreB ? Turn(last, b.Current) : 0;
            return (Math.Sign(turnA - turnB), node);
        }
    }

    /// <summary>How a line turns between two legs: -3 sharp left to 3 sharp right, 4 back.</summary>
    private int Turn(Leg from, Leg to)
    {
        var node = walks.EndOf(from);
        var heading = Compass.Opposite(board.Departure(from.Chain, node));
        return ((board.Departure(to.Chain, node) - heading + 11) & 7) - 3;
    }
}
