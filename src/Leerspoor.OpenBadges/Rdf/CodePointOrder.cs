namespace Leerspoor.OpenBadges.Rdf;

/// <summary>Order by Unicode code point, which RDFC-1.0 sorts by; UTF-16 order differs once surrogate pairs meet U+E000 and up.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    public static readonly CodePointOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var at = x.AsSpan().CommonPrefixLength(y);
        if (x is null || y is null || at == x.Length || at == y.Length)
            return (x?.Length ?? 0).CompareTo(y?.Length ?? 0);

        var (left, right) = (x[at], y[at]);
        return char.IsSurrogate(left) == char.IsSurrogate(right) ? left - right
            : char.IsSurrogate(left) ? 1
            : -1;
    }
}
