namespace Leerspoor.OpenBadges.Ed25519;

/// <summary>Scalar times point, four bits at a time.</summary>
internal static class PointMultiplication
{
    private const int Digits = 64;
    private const int Choices = 16;

    // j * 16^i * B at [16 * i + j]: 1,024 points of 160 bytes, made once in about a millisecond
    private static readonly Lazy<EdwardsPoint.Addend[]> BaseTable = new(MakeBaseTable);

    /// <summary>Scalar times the base point. The table is always read whole, so memory access does not tell the scalar.</summary>
    public static EdwardsPoint TimesBase(ReadOnlySpan<byte> scalar)
    {
        var table = BaseTable.Value.AsSpan();
        var sum = EdwardsPoint.Identity;
        for (var i = 0; i < Digits; i++)
            sum = sum.Add(Choose(table.Slice(i * Choices, Choices), Digit(scalar, i)));
        return sum;
    }

    /// <summary>Scalar times a point. Only for public values: the table is read by index.</summary>
    public static EdwardsPoint TimesPublic(in EdwardsPoint point, ReadOnlySpan<byte> scalar)
    {
        var table = new EdwardsPoint.Addend[Choices];
        Fill(table, point);
        var sum = EdwardsPoint.Identity;
        for (var i = Digits - 1; i >= 0; i--)
            sum = sum.Doubled(4).Add(table[Digit(scalar, i)]);
        return sum;
    }

    private static EdwardsPoint.Addend Choose(ReadOnlySpan<EdwardsPoint.Addend> row, int digit)
    {
        var chosen = row[0];
        for (var j = 1; j < row.Length; j++)
        {
            // all ones when j == digit, otherwise zero, without a branch
            var mask = (ulong)((long)((ulong)(uint)(j ^ digit) - 1) >> 63);
            chosen = chosen.Select(row[j], mask);
        }
        return chosen;
    }

    private static int Digit(ReadOnlySpan<byte> scalar, int index) =>
        (scalar[index >> 1] >> ((index & 1) * 4)) & 15;

    private static void Fill(Span<EdwardsPoint.Addend> row, in EdwardsPoint point)
    {
        var one = point.ToAddend();
        var sum = EdwardsPoint.Identity;
        for (var j = 0; j < Choices; j++, sum = sum.Add(one))
            row[j] = sum.ToAddend();
    }

    private static EdwardsPoint.Addend[] MakeBaseTable()
    {
        var table = new EdwardsPoint.Addend[Digits * Choices];
        var point = EdwardsPoint.Base;
        for (var i = 0; i < Digits; i++, point = point.Doubled(4))
            Fill(table.AsSpan(i * Choices, Choices), point);
        return table;
    }
}
