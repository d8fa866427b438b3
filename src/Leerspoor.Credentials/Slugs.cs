using System.Globalization;
using System.Text;

namespace Leerspoor.Credentials;

/// <summary>Keys that stand in an address, made from a name.</summary>
internal static class Slugs
{
    /// <summary>Small letters, digits and dashes; with a number behind it when the plain one is taken.</summary>
    public static string Free(string name, int max, IReadOnlyCollection<string> taken)
    {
        var slug = Of(name, max - 5);
        var key = slug;
        for (var number = 2; taken.Contains(key, StringComparer.Ordinal); number++)
            key = $"{slug}-{number}";
        return key;
    }

    private static string Of(string name, int room)
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

        var whole = slug.ToString().Trim('-');
        return whole.Length == 0 ? "badge" : whole[..Math.Min(whole.Length, room)].Trim('-');
    }
}
