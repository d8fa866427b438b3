using System.Collections.Concurrent;

namespace Leerspoor.Credentials.Publishing;

/// <summary>The last signed text of every status list. Revocations only ever come, so their number says whether it still holds.</summary>
internal sealed class StatusListMemory
{
    private readonly ConcurrentDictionary<StatusListId, (int Revoked, string Json)> last = new();

    public string? Find(StatusListId list, int revoked) =>
        last.TryGetValue(list, out var known) && known.Revoked == revoked ? known.Json : null;

    public string Keep(StatusListId list, int revoked, string json)
    {
        last[list] = (revoked, json);
        return json;
    }
}
