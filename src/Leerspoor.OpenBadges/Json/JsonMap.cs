using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges.Json;

/// <summary>A JSON object that keeps the order of its keys and has each key once.</summary>
internal sealed class JsonMap : JsonItem
{
    // most objects have a handful of keys: looking through those beats hashing
    private const int IndexFrom = 9;

    private readonly List<KeyValuePair<string, JsonItem>> _entries = [];
    private Dictionary<string, JsonItem>? _index;

    public IReadOnlyList<KeyValuePair<string, JsonItem>> Entries => _entries;

    public JsonItem? this[string key] => TryGet(key, out var item) ? item : null;

    public bool Has(string key) => TryGet(key, out _);

    public string? TextOf(string key) => (this[key] as JsonText)?.Value;

    public bool TryGet(string key, [NotNullWhen(true)] out JsonItem? item)
    {
        if (_index is not null)
            return _index.TryGetValue(key, out item);

        foreach (var entry in _entries)
        {
            if (entry.Key == key)
            {
                item = entry.Value;
                return true;
            }
        }
        item = null;
        return false;
    }

    /// <summary>Adds a key that is not there yet; false when it was.</summary>
    public bool TryAdd(string key, JsonItem item)
    {
        if (Has(key))
            return false;

        _entries.Add(new(key, item));
        if (_index is not null)
            _index.Add(key, item);
        else if (_entries.Count == IndexFrom)
            _index = _entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        return true;
    }

    /// <summary>Adds a key; nothing happens for null, so that absent values never become JSON nulls.</summary>
    public JsonMap With(string key, JsonItem? item)
    {
        if (item is not null && !TryAdd(key, item))
            throw new InvalidOperationException($"The key {key} is already there.");

        return this;
    }

    public JsonMap With(string key, string? text) =>
        With(key, text is null ? null : new JsonText(text));

    /// <summary>A list, or nothing when it would be empty.</summary>
    public JsonMap With(string key, IEnumerable<JsonItem> items) =>
        With(key, items.ToList() is { Count: > 0 } list ? new JsonList(list) : null);
}
