using System.Collections.Concurrent;

namespace Leerspoor.Credentials.Publishing;

/// <summary>The last signed text of every status list. It holds as long as as many places are set and nothing changed since.</summary>
internal sealed class StatusListMemory
{
    private readonly ConcurrentDictionary<
        StatusListId,
        ((int Set, DateTimeOffset Since) State, string Json)
    > last = new();

    public string? Find(StatusListId list, (int Set, DateTimeOffset Since) state) =>
        last.TryGetValue(list, out var known) && known.State == state ? known.Json : null;

    public string Keep(StatusListId list, (int Set, DateTimeOffset Since) state, string json)
    {
        last[list] = (state, json);
        return json;
    }
}
