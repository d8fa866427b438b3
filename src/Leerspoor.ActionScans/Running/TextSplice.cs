namespace Leerspoor.ActionScans.Running;

/// <summary>What changed in a text, in one place: everything between what stayed the same at both ends.</summary>
/// <param name="Of">Length of the text before, so that it is not done to another one.</param>
/// <param name="At">Where it begins, in UTF-16 units.</param>
/// <param name="Cut">How many units are gone.</param>
/// <param name="Put">What stands there now.</param>
internal sealed record TextSplice(int Of, int At, int Cut, string Put)
{
    /// <summary>Null when nothing changed. Costs one walk over the text.</summary>
    public static TextSplice? Between(string before, string after)
    {
        if (before == after)
            return null;
        var shortest = Math.Min(before.Length, after.Length);
        var head = before.AsSpan().CommonPrefixLength(after);
        // Half a letter of two units cannot be told to another program.
        if (head > 0 && char.IsHighSurrogate(before[head - 1]))
            head--;
        var tail = 0;
        while (tail < shortest - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        if (tail > 0 && char.IsLowSurrogate(before[^tail]))
            tail--;
        return new(before.Length, head, before.Length - head - tail, after[head..^tail]);
    }

    /// <summary>The text after the change; null when this is not the text that it was made for.</summary>
    public string? On(string before) =>
        before.Length == Of && At >= 0 && Cut >= 0 && At <= Of && Cut <= Of - At
            ? string.Concat(before.AsSpan(0, At), Put, before.AsSpan(At + Cut))
            : null;
}
