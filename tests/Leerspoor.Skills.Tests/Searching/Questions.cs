using Leerspoor.Skills.Tests.Exchanging;

namespace Leerspoor.Skills.Tests.Searching;

/// <summary>Two hundred things that somebody might type: other forms, half words, errors, too much, too little.</summary>
internal static class Questions
{
    private const int Count = 200;

    public static IEnumerable<string> All =>
        Enumerable.Range(0, Count).Select(at => Typed(EscoMaker.LabelOf(at * 19 % 3_900), at));

    private static string Typed(string label, int at)
    {
        var words = label.Split(' ');
        return (at % 8) switch
        {
            0 => label,
            1 => words[0],
            2 => string.Join(' ', words.Reverse()),
            3 => words[0][..Math.Min(5, words[0].Length)],
            4 => Without(words[0], 2) + " " + words[1],
            5 => $"{words[1]} {Changed(words[0])}",
            6 => $"ik wil graag {label} leren",
            _ => label.ToUpperInvariant() + "!",
        };
    }

    private static string Without(string word, int at) =>
        word.Remove(Math.Min(at, word.Length - 1), 1);

    private static string Changed(string word) =>
        word.Length < 4 ? word : word[..2] + word[3] + word[2] + word[4..];
}
