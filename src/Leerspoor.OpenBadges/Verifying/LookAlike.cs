using System.Globalization;
using System.Text;

namespace Leerspoor.OpenBadges;

/// <summary>
/// Names that are not what they seem: letters of several scripts in one word, or characters that nobody sees (Unicode Technical Standard 39, sections 5.1 and 5.4).
/// Only the scripts that have letters like ours are told apart.
/// </summary>
public static class LookAlike
{
    private static readonly (int From, int To, string Script)[] Scripts =
    [
        ('A', 'Z', "Latin"),
        ('a', 'z', "Latin"),
        (0x00C0, 0x024F, "Latin"),
        (0x0250, 0x02AF, "phonetic"),
        (0x0370, 0x03FF, "Greek"),
        (0x0400, 0x052F, "Cyrillic"),
        (0x0530, 0x058F, "Armenian"),
        (0x13A0, 0x13FF, "Cherokee"),
        (0x1D00, 0x1DBF, "phonetic"),
        (0x1E00, 0x1EFF, "Latin"),
        (0x1F00, 0x1FFF, "Greek"),
        (0x2100, 0x218F, "letter-like"),
        (0xA4D0, 0xA4FF, "Lisu"),
        (0xFF21, 0xFF5A, "full-width"),
        (0x1D400, 0x1D7FF, "letter-like"),
    ];

    /// <summary>What is odd about a name, for experts (<c>U+0430 Cyrillic</c>, <c>U+200B</c>); null when nothing is.</summary>
    public static string? Find(string name)
    {
        string? script = null;
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsInvisible(rune))
                return Code(rune);
            if (!Rune.IsLetterOrDigit(rune) && !IsMark(rune))
            {
                script = null;
                continue;
            }
            var own = Array.Find(Scripts, s => s.From <= rune.Value && rune.Value <= s.To).Script;
            if (own is null)
                continue;
            if (script is not null && own != script || own.Contains('-', StringComparison.Ordinal))
                return $"{Code(rune)} {own}";
            script = own;
        }
        return null;
    }

    // zero-width characters, marks that turn the reading direction, controls, and what no font draws
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.Control
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static string Code(Rune rune) =>
        string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
