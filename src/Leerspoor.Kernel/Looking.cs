using System.Globalization;

namespace Leerspoor.Kernel;

/// <summary>Looking for words in a text as people type them: capitals and accents aside, so that "yilmaz" finds "Yılmaz" on every database.</summary>
public static class Looking
{
    /// <summary>Whether the words stand in the text; no words stand in every text. Cost: one pass over the text.</summary>
    /// <param name="text">To look in, such as a name.</param>
    /// <param name="words">As typed; white space around them is left out. Null or empty is: no matter what.</param>
    public static bool Finds(string text, string? words) =>
        string.IsNullOrWhiteSpace(words)
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            Dotted(text),
            Dotted(words.Trim()),
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) >= 0;

    // To Unicode the Turkish i without a dot is a letter of its own, not an i with something less.
    private static string Dotted(string text) => text.Replace('ı', 'i');
}
