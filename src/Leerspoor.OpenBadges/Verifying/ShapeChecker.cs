using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>Holds a badge against <see cref="OfficialShape"/>: for badges that say they keep to the official schema.</summary>
internal static class ShapeChecker
{
    /// <summary>The path of the first property that is not as the schema asks; null when all are.</summary>
    public static string? Difference(JsonMap badge) => InClass(badge, OfficialShape.Root, "");

    private static string? InClass(JsonItem item, string name, string at)
    {
        if (item is not JsonMap map)
            return at.TrimEnd('.');

        var properties = OfficialShape.Classes[name];
        foreach (var (key, property) in properties)
        {
            if (property.Needed && !map.Has(key))
                return at + key;
        }
        foreach (var (key, value) in map.Entries)
        {
            if (properties.TryGetValue(key, out var property))
            {
                if (InProperty(value, property, at + key) is { } wrong)
                    return wrong;
            }
            else if (OfficialShape.IsClosed(name))
            {
                return at + key;
            }
        }
        return null;
    }

    private static string? InProperty(JsonItem value, OfficialShape.Property property, string at)
    {
        if (!property.IsList || (property.MayBeOne && value is JsonMap))
            return InValue(value, property.Kind, at);
        return value is JsonList list
            ? list
                .Items.Select(item => InValue(item, property.Kind, at))
                .FirstOrDefault(wrong => wrong is not null)
            : at;
    }

    private static string? InValue(JsonItem value, string kind, string at)
    {
        if (kind == "profile")
            return value is JsonText ? null : InClass(value, "Profile", at + ".");
        if (OfficialShape.Classes.ContainsKey(kind))
            return InClass(value, kind, at + ".");
        return Fits(value, kind.Split(':', 2)) ? null : at;
    }

    private static bool Fits(JsonItem value, string[] kind) =>
        kind[0] switch
        {
            "text" => value is JsonText,
            "number" => value is JsonNumber,
            "flag" => value is JsonFlag,
            "moment" => value is JsonText moment
                && StructureReader.TryParseMoment(moment.Value, out _),
            "only" => value is JsonText only && only.Value == kind[1],
            "word" => value is JsonText word && OfficialShape.IsWord(kind[1], word.Value),
            "type" => IsTypes(value, kind[1]),
            "contexts" => IsContexts(value),
            _ => throw new InvalidOperationException($"No kind {kind[0]}."),
        };

    private static bool IsTypes(JsonItem value, string wanted) =>
        value is JsonList list
        && list.Items.TrueForAll(item => item is JsonText)
        && wanted
            .Split('+')
            .All(name => list.Items.Exists(item => item is JsonText text && text.Value == name));

    private static bool IsContexts(JsonItem value) =>
        value is JsonList { Items: [JsonText first, JsonText second, ..] }
        && first.Value == ContextUrls.Credentials
        && ContextUrls.OfOpenBadges.Contains(second.Value);
}
