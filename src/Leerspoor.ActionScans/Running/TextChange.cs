namespace Leerspoor.ActionScans.Running;

/// <summary>What somebody did to a text, told per gap between its parts: what they put there, and which parts they took away.</summary>
internal sealed class TextChange
{
    // Beyond this the middle counts as rewritten; a merge then keeps both versions of it.
    private const int MostCells = 4_000_000;

    private readonly string[]?[] inserts;
    private readonly bool[] gone;

    private TextChange(int length) =>
        (inserts, gone) = (new string[]?[length + 1], new bool[length]);

    /// <summary>What was put before part <paramref name="place"/>; empty when nothing.</summary>
    public IReadOnlyList<string> At(int place) => inserts[place] ?? [];

    public bool IsGone(int place) => gone[place];

    /// <summary>The parts put here stand in place of what followed.</summary>
    public bool Replaces(int place) =>
        inserts[place] is not null && place < gone.Length && gone[place];

    /// <summary>The change from one list of parts to another; the longest common subsequence stays.</summary>
    public static TextChange Between(List<string> from, List<string> to)
    {
        var change = new TextChange(from.Count);
        var (head, fromEnd, toEnd) = (0, from.Count, to.Count);
        while (head < fromEnd && head < toEnd && from[head] == to[head])
            head++;
        while (fromEnd > head && toEnd > head && from[fromEnd - 1] == to[toEnd - 1])
            (fromEnd, toEnd) = (fromEnd - 1, toEnd - 1);
        change.Fill(from, to, head, fromEnd, toEnd);
        return change;
    }

    private void Fill(List<string> from, List<string> to, int head, int fromEnd, int toEnd)
    {
        var lengths = Lengths(from, to, head, fromEnd, toEnd);
        var (i, j, gap) = (head, head, head);
        var put = new List<string>();
        while (i < fromEnd || j < toEnd)
        {
            if (i < fromEnd && j < toEnd && from[i] == to[j] && Stays(lengths, i - head, j - head))
            {
                Put(gap, put);
                (i, j, gap) = (i + 1, j + 1, i + 1);
            }
            else if (j < toEnd && (i == fromEnd || !Drops(lengths, i - head, j - head)))
                put.Add(to[j++]);
            else
                gone[i++] = true;
        }

        Put(gap, put);
    }

    private void Put(int gap, List<string> put)
    {
        if (put.Count > 0)
            inserts[gap] = [.. put];
        put.Clear();
    }

    private static bool Stays(int[,]? lengths, int i, int j) =>
        lengths is not null && lengths[i, j] == lengths[i + 1, j + 1] + 1;

    private static bool Drops(int[,]? lengths, int i, int j) =>
        lengths is null || lengths[i + 1, j] >= lengths[i, j + 1];

    private static int[,]? Lengths(
        List<string> from,
        List<string> to,
        int head,
        int fromEnd,
        int toEnd
    )
    {
        var (rows, columns) = (fromEnd - head, toEnd - head);
        if ((long)rows * columns > MostCells)
            return null;
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        for (var j = columns - 1; j >= 0; j--)
            lengths[i, j] =
                from[head + i] == to[head + j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }
}
