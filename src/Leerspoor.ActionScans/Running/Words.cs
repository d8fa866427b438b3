namespace Leerspoor.ActionScans.Running;

/// <summary>A text as its words, its line ends and the white space between them; put together again they are the same text.</summary>
internal static class Words
{
    public static List<string> Of(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && KindOf(text[i]) == KindOf(text[i - 1]) && text[i] != '\n')
                continue;
            parts.Add(text[start..i]);
            start = i;
        }

        return parts;
    }

    public static bool IsWord(string part) => KindOf(part[0]) == Kind.Word;

    // Only these few, so that the browser's half of the merge cuts a text at the same places.
    private static Kind KindOf(char letter) =>
        letter switch
        {
            '\n' => Kind.LineEnd,
            ' ' or '\t' or '\u00a0' => Kind.Space,
            _ => Kind.Word,
        };

    private enum Kind
    {
        Word,
        Space,
        LineEnd,
    }
}
