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
            text,
            words.Trim(),
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) >= 0;
}
