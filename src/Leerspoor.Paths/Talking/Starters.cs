namespace Leerspoor.Paths.Talking;

/// <summary>What a participant can say with one tap; the key is also the text's key, <c>Starter.{key}</c>.</summary>
internal sealed record Starter(string Key, string Picture)
{
    public string TextKey => $"Starter.{Key}";
}

internal static class Starters
{
    public static readonly IReadOnlyList<Starter> All =
    [
        new("not-understood", "question"),
        new("ill", "mood-1"),
        new("talk", "talk"),
        new("help-at-work", "help"),
    ];

    public static bool IsKnown(string key) => All.Any(starter => starter.Key == key);
}
