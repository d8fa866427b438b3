using System.Text;

namespace Leerspoor.MetroMaps.Labelling;

/// <summary>
/// Estimates how wide a text is, without a typeface: thousandths of the letter size, a little more than Arial, Liberation Sans and Source Sans need.
/// </summary>
internal static class LetterWidths
{
    private const string Narrow = "iljtfrI.,:;'|!()[]- /";
    private const string Wide = "mwMW@%—…";

    internal static double Of(string text)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
            thousandths += Of(rune);
        return thousandths / 1000.0;
    }

    private static int Of(Rune rune)
    {
        if (!rune.IsAscii)
            // ideographs and emoji are as wide as they are high; accented letters like the letter
            return rune.Value >= 0x1100 ? 1050 : 620;
        var letter = (char)rune.Value;
        if (Narrow.Contains(letter))
            return 340;
        if (Wide.Contains(letter))
            return 900;
        return char.IsUpper(letter) ? 720 : 575;
    }
}
