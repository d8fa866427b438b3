using System.Globalization;
using System.Text;

namespace Leerspoor.Skills.Drafting;

/// <summary>Makes a stable, readable key from a name, so that nobody has to invent one.</summary>
internal static class FreeKey
{
    private const int RoomForNumber = 4;

    public static string From(string name, IReadOnlySet<string> taken)
    {
        var key = Slug(name);
        for (var number = 2; taken.Contains(key); number++)
            key = $"{Slug(name)}-{number}";
        return key;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (
                CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark
                && slug is [.., not '-']
            )
                slug.Append('-');
        }

        var trimmed = slug.ToString().Trim('-');
        var room = Indicator.KeyMaxLength - RoomForNumber;
        return trimmed.Length == 0
            ? "indicator"
            : trimmed[..Math.Min(trimmed.Length, room)].Trim('-');
    }
}
