using System.Collections.Concurrent;

namespace Leerspoor.Credentials.Publishing;

/// <summary>The last signed text of every status list. It holds as long as as many places are set, nothing changed since, and the same key signs.</summary>
internal sealed class StatusListMemory
{
    private readonly ConcurrentDictionary<StatusListId, (State State, string Json)> last = new();

    /// <summary>What the signed text follows from.</summary>
    /// <param name="Set">How many places are set.</param>
    /// <param name="Since">When one last changed.</param>
    /// <param name="Key">Which key signs now.</param>
    public readonly record struct State(int Set, DateTimeOffset Since, SigningKeyId Key);

    public string? Find(StatusListId list, State state) =>
        last.TryGetValue(list, out var known) && known.State == state ? known.Json : null;

    public string Keep(StatusListId list, State state, string json)
    {
        last[list] = (state, json);
        return json;
    }
}
