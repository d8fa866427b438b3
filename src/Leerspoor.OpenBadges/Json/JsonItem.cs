namespace Leerspoor.OpenBadges.Json;

/// <summary>
/// A JSON value as read, immutable once shared. Own types instead of JsonNode: strings are decoded once, nothing is ever cloned,
/// and a duplicate key cannot exist.
/// </summary>
internal abstract class JsonItem
{
    public static readonly JsonItem Null = new JsonNull();

    public static implicit operator JsonItem(string text) => new JsonText(text);

    /// <summary>The items of a list; anything else counts as a list of itself, as it does in JSON-LD.</summary>
    public List<JsonItem> AsItems() => this is JsonList list ? list.Items : [this];

    private sealed class JsonNull : JsonItem;
}

internal sealed class JsonText(string value) : JsonItem
{
    public string Value { get; } = value;
}

internal sealed class JsonNumber(double value) : JsonItem
{
    public double Value { get; } = value;
}

internal sealed class JsonFlag(bool value) : JsonItem
{
    public bool Value { get; } = value;
}

internal sealed class JsonList(List<JsonItem> items) : JsonItem
{
    public JsonList(params ReadOnlySpan<JsonItem> items)
        : this(items.ToArray().ToList()) { }

    public List<JsonItem> Items { get; } = items;
}
