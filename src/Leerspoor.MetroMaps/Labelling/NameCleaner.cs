using System.Globalization;
using System.Text;

namespace Leerspoor.MetroMaps.Labelling;

/// <summary>
/// Makes a name fit for one line of text: no control or direction-changing characters, single spaces, valid Unicode, and no more than a label could ever hold.
/// </summary>
internal static class NameCleaner
{
    internal static string Clean(string name, int longest)
    {
        var clean = new StringBuilder();
        var space = false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (clean.Length >= longest)
                break;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                space = clean.Length > 0;
                continue;
            }
            if (!IsShown(rune))
                continue;
            if (space)
                clean.Append(' ');
            space = false;
            clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    // direction marks could turn the rest of the picture's text around; the last two code points of each plane are no characters, also not in XML
    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            )
        && (rune.Value & 0xFFFE) != 0xFFFE;
}
