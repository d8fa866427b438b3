namespace Leerspoor.OpenBadges.Rdf;

/// <summary>All orders of a list, in lexical order, one at a time.</summary>
internal static class Permutations
{
    public static IEnumerable<string[]> Of(IReadOnlyCollection<string> items)
    {
        var order = items.Order(StringComparer.Ordinal).ToArray();
        do yield return order;
        while (ToNext(order));
    }

    private static bool ToNext(string[] order)
    {
        var pivot = order.Length - 2;
        while (pivot >= 0 && string.CompareOrdinal(order[pivot], order[pivot + 1]) >= 0)
            pivot--;
        if (pivot < 0)
            return false;

        var larger = order.Length - 1;
        while (string.CompareOrdinal(order[larger], order[pivot]) <= 0)
            larger--;
        (order[pivot], order[larger]) = (order[larger], order[pivot]);
        Array.Reverse(order, pivot + 1, order.Length - pivot - 1);
        return true;
    }
}
