namespace Leerspoor.Learning.Shelving;

/// <summary>
/// Empties the tags, attachments, title and date of a WebM (RFC 9559). An element keeps its size and becomes void, so that nothing that
/// points into the file goes wrong.
/// </summary>
internal static class WebmCleaner
{
    private const byte Void = 0xEC;
    private const ulong Segment = 0x18538067;
    private const ulong Information = 0x1549A966;
    private const ulong Cluster = 0x1F43B675;

    // Tags, attachments; of the information: date, title, name of the file, and the next and previous file.
    private static readonly ulong[] Telling =
    [
        0x1254C367,
        0x1941A469,
        0x4461,
        0x7BA9,
        0x7384,
        0x3C83AB,
        0x3E83BB,
        Void,
    ];

    // With what it was written; must be there, so the name becomes spaces.
    private static readonly ulong[] Writers = [0x4D80, 0x5741];

    /// <summary>Null when it is damaged.</summary>
    public static byte[]? Clean(byte[] bytes)
    {
        var clean = (byte[])bytes.Clone();
        Span<byte> rest = clean;
        while (rest.Length > 0)
        {
            if (Measure(rest) is not { } element)
                return null;
            // What is inside these follows as if it stood beside them; a recording that is not finished does not tell where they end.
            if (
                element.Id is Segment or Information
                || (element.Id is Cluster && element.Length is null)
            )
            {
                rest = rest[element.Head..];
                continue;
            }

            if (element.Length is not { } length || length > (ulong)(rest.Length - element.Head))
                return null;
            var whole = rest[..(element.Head + (int)length)];
            if (Telling.Contains(element.Id))
                Empty(whole);
            else if (Writers.Contains(element.Id))
                whole[element.Head..].Fill((byte)' ');
            rest = rest[whole.Length..];
        }

        return clean;
    }

    /// <summary>Writes a void element of exactly this size.</summary>
    private static void Empty(Span<byte> whole)
    {
        whole.Clear();
        whole[0] = Void;
        var sizeLength = whole.Length >= 10 ? 8 : 1;
        var inside = whole.Length - 1 - sizeLength;
        for (var i = sizeLength; i > 0; i--)
        {
            whole[i] = (byte)inside;
            inside >>= 8;
        }

        whole[1] |= (byte)(0x80 >> (sizeLength - 1));
    }

    private static (ulong Id, int Head, ulong? Length)? Measure(ReadOnlySpan<byte> element)
    {
        if (Number(element, keepMark: true) is not { } id || id.Length > 4)
            return null;
        if (Number(element[id.Length..], keepMark: false) is not { } size)
            return null;
        var unknown = size.Value == (1UL << (7 * size.Length)) - 1;
        return (id.Value, id.Length + size.Length, unknown ? null : size.Value);
    }

    // How many zeros it begins with tells how many bytes follow; the mark after them belongs to an id and not to a size.
    private static (ulong Value, int Length)? Number(ReadOnlySpan<byte> at, bool keepMark)
    {
        if (at.Length == 0 || at[0] == 0)
            return null;
        var length = 1;
        while ((at[0] & (0x80 >> (length - 1))) == 0)
            length++;
        if (length > at.Length)
            return null;
        ulong value = keepMark ? at[0] : (ulong)(at[0] & (0xFF >> length));
        for (var i = 1; i < length; i++)
            value = (value << 8) | at[i];
        return (value, length);
    }
}
