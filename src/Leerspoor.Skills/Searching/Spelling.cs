namespace Leerspoor.Skills.Searching;

/// <summary>How many typing errors lie between two words: a letter too many, too few, another, or two changed places.</summary>
internal static class Spelling
{
    private const int LongestWord = 40;

    /// <summary>How many errors are forgiven in a word of this length.</summary>
    public static int Forgiven(int length) =>
        length switch
        {
            < 4 => 0,
            < 8 => 1,
            _ => 2,
        };

    /// <summary>The number of errors, or <paramref name="most"/> + 1 when there are more. Costs the product of the lengths.</summary>
    public static int Between(string one, string other, int most)
    {
        if (one == other)
            return 0;
        if (
            Math.Abs(one.Length - other.Length) > most
            || one.Length > LongestWord
            || other.Length > LongestWord
        )
            return most + 1;
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> above = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= other.Length; column++)
            above[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            var best = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var same = one[line - 1] == other[column - 1] ? 0 : 1;
                var cost = Math.Min(
                    Math.Min(above[column] + 1, row[column - 1] + 1),
                    above[column - 1] + same
                );
                if (
                    line > 1
                    && column > 1
                    && one[line - 1] == other[column - 2]
                    && one[line - 2] == other[column - 1]
                )
                    cost = Math.Min(cost, before[column - 2] + 1);
                row[column] = cost;
                best = Math.Min(best, cost);
            }
            if (best > most)
                return most + 1;
            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return Math.Min(above[other.Length], most + 1);
    }
}
