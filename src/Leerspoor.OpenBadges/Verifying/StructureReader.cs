using System.Globalization;
using System.Text.RegularExpressions;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>Reads properties of others' JSON and remembers the first thing that is wrong.</summary>
internal sealed partial class StructureReader
{
    // XML Schema sets no end to the digits behind the second; more than this is no moment but an attempt
    private const int MaxMoment = 256;

    // how long a moment to the second is, and a point with the seven digits that are kept
    private const int Seconds = 19;
    private const int Kept = 8;

    /// <summary>The first problem: a reason of <see cref="CheckReasons"/> and the path of the property.</summary>
    public (string Reason, string Path)? Problem { get; private set; }

    public void Missing(string path) => Problem ??= (CheckReasons.StructureMissing, path);

    public void Invalid(string path) => Problem ??= (CheckReasons.StructureInvalid, path);

    /// <summary>A text that must be there.</summary>
    public string Text(JsonMap map, string key, string at)
    {
        var text = OptionalText(map, key, at);
        if (string.IsNullOrWhiteSpace(text))
            Missing(at + key);
        return text ?? "";
    }

    public string? OptionalText(JsonMap map, string key, string at)
    {
        if (!map.TryGet(key, out var item) || item == JsonItem.Null)
            return null;
        if (item is JsonText text)
            return text.Value;
        Invalid(at + key);
        return null;
    }

    /// <summary>An object that must be there.</summary>
    public JsonMap Map(JsonMap map, string key, string at)
    {
        if (!map.TryGet(key, out var item))
            Missing(at + key);
        else if (item is JsonMap found)
            return found;
        else
            Invalid(at + key);
        return new JsonMap();
    }

    public List<JsonMap> Maps(JsonMap map, string key, string at)
    {
        if (!map.TryGet(key, out var item) || item == JsonItem.Null)
            return [];

        var maps = item.AsItems().OfType<JsonMap>().ToList();
        if (maps.Count != item.AsItems().Count)
            Invalid(at + key);
        return maps;
    }

    /// <summary>A moment with its time zone (XML Schema dateTimeStamp, which VC Data Model 2.0 section 4.9 asks for).</summary>
    public DateTimeOffset? Moment(JsonMap map, string key, string at)
    {
        if (OptionalText(map, key, at) is not { } text)
            return null;
        if (TryParseMoment(text, out var moment))
            return moment;
        Invalid(at + key);
        return null;
    }

    public void NeedsType(JsonMap map, string at, params ReadOnlySpan<string> oneOf)
    {
        if (!map.TryGet("type", out var type))
        {
            Missing(at + "type");
            return;
        }
        foreach (var item in type.AsItems())
        {
            if (item is JsonText text && oneOf.Contains(text.Value))
                return;
        }
        Invalid(at + "type");
    }

    public static bool TryParseMoment(string text, out DateTimeOffset moment)
    {
        moment = default;
        return text.Length <= MaxMoment
            && DateTimeStamp().IsMatch(text)
            && DateTimeOffset.TryParse(
                Shortened(text),
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out moment
            );
    }

    // what is behind the smallest step that is kept here is cut off: rounding up would make another second of it
    private static string Shortened(string text)
    {
        var zone = text.AsSpan(Seconds).IndexOfAny("Z+-") + Seconds;
        return zone > Seconds + Kept ? text[..(Seconds + Kept)] + text[zone..] : text;
    }

    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.[0-9]+)?(Z|[+-]\d\d:\d\d)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex DateTimeStamp();
}
