using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Importing;

/// <summary>Whether two names may be one person's: capitals, accents, order and a middle name aside.</summary>
internal static class SameName
{
    // "Jan" alone is the name of too many
    private const int Fewest = 2;

    /// <summary>True when all words of the shorter name stand in the longer one; two words at least, unless the names are the same.</summary>
    public static bool Is(string one, string other)
    {
        var (few, many) = (Words(one), Words(other));
        if (few.Length > many.Length)
            (few, many) = (many, few);
        return few.Length > 0
            && (few.Length >= Fewest || few.Length == many.Length)
            && Array.TrueForAll(few, word => Array.Exists(many, its => IsSame(word, its)));
    }

    private static string[] Words(string name) =>
        name.Split(
            [' ', ',', '-', '\u00a0'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static bool IsSame(string word, string other) =>
        Looking.Finds(word, other) && Looking.Finds(other, word);
}
