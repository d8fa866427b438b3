namespace Leerspoor.Paths.Programmes.Sections;

internal static class Entries
{
    /// <summary>A key for something new; nobody types or reads it.</summary>
    public static string NewKey(string kind) => $"{kind}-{Guid.CreateVersion7():N}";

    /// <summary>What was chosen in the order in which it stood before; what is new comes behind.</summary>
    public static IReadOnlyList<T> InOrderOf<T>(
        this IEnumerable<T> chosen,
        IReadOnlyList<string> before,
        Func<T, string> keyOf
    )
    {
        string[] order = [.. before];
        return
        [
            .. chosen.OrderBy(one =>
                Array.IndexOf(order, keyOf(one)) is var place and >= 0 ? place : order.Length
            ),
        ];
    }

    /// <summary>The list with <paramref name="entry"/> in the place of the one with its key, or at the end.</summary>
    public static IReadOnlyList<T> With<T>(
        this IReadOnlyList<T> all,
        T entry,
        Func<T, string> keyOf
    )
    {
        var key = keyOf(entry);
        return all.Any(other => keyOf(other) == key)
            ? [.. all.Select(other => keyOf(other) == key ? entry : other)]
            : [.. all, entry];
    }
}
