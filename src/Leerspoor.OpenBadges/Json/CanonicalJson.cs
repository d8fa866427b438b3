using System.Globalization;
using System.Text;

namespace Leerspoor.OpenBadges.Json;

/// <summary>JSON Canonicalization Scheme, RFC 8785: keys sorted by UTF-16 code unit, no white space, one way to write each value.</summary>
internal static class CanonicalJson
{
    public static string Write(JsonItem item)
    {
        var text = new StringBuilder();
        Write(item, text);
        return text.ToString();
    }

    private static void Write(JsonItem item, StringBuilder text)
    {
        switch (item)
        {
            case JsonMap map:
                WriteMap(map, text);
                break;
            case JsonList list:
                WriteList(list, text);
                break;
            case JsonText value:
                WriteText(value.Value, text);
                break;
            case JsonNumber number:
                text.Append(EcmaScriptNumber.Format(number.Value));
                break;
            case JsonFlag flag:
                text.Append(flag.Value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteMap(JsonMap map, StringBuilder text)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (!first)
                text.Append(',');
            first = false;
            WriteText(key, text);
            text.Append(':');
            Write(value, text);
        }
        text.Append('}');
    }

    private static void WriteList(JsonList list, StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Write(list.Items[i], text);
        }
        text.Append(']');
    }

    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
