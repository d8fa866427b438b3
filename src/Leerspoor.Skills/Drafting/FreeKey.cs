using System.Globalization;
using System.Text;

namespace Leerspoor.Skills.Drafting;

/// <summary>Makes a stable, readable key from a name, so that nobody has to invent one.</summary>
internal static class FreeKey
{
    private const int RoomForNumber = 4;

    // Stands in addresses where the key of a component does.
    private const string Reserved = "nieuw";

    /// <param name="name">What it is called.</param>
    /// <param name="taken">Keys that were ever used: a key that comes back would be read as the old thing.</param>
    public static string From(string name, IReadOnlySet<string> taken)
    {
        var key = Slug(name);
        for (var number = 2; taken.Contains(key) || key is Reserved; number++)
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
        return trimmed.Length == 0 ? "x" : trimmed[..Math.Min(trimmed.Length, room)].Trim('-');
    }
}
