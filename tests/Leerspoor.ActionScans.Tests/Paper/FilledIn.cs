using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Leerspoor.ActionScans.Tests.Paper;

/// <summary>Fills in a form the way most viewers save it: the file stays, and changed objects are written behind it.</summary>
internal static partial class FilledIn
{
    public static byte[] Of(byte[] form, IReadOnlyDictionary<string, string> values)
    {
        var text = Encoding.Latin1.GetString(form);
        var added = new StringBuilder("\n");
        foreach (var (name, value) in values)
        {
            var found = ObjectOf(text, name);
            var written = found.Body.Contains("/FT/Btn", StringComparison.Ordinal)
                ? $"/{value}"
                : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";
            var body = Value().Replace(found.Body, "");
            added.Append(
                CultureInfo.InvariantCulture,
                $"{found.Id} 0 obj\n{body[..^2]}/V {written}>>\nendobj\n"
            );
        }

        added.Append("trailer\n<</Root 99999 0 R>>\n");
        var root = Root().Match(text).Groups["root"].Value;
        return
        [
            .. form,
            .. Encoding.Latin1.GetBytes(
                added.ToString().Replace("99999", root, StringComparison.Ordinal)
            ),
        ];
    }

    private static (string Id, string Body) ObjectOf(string text, string name)
    {
        var at = text.IndexOf($"/T({name})", StringComparison.Ordinal);
        var start = text.LastIndexOf(" 0 obj\n", at, StringComparison.Ordinal);
        var end = text.IndexOf("\nendobj", at, StringComparison.Ordinal);
        var line = text.LastIndexOf('\n', start) + 1;
        return (text[line..start], text[(start + 7)..end]);
    }

    [GeneratedRegex(@"/V\s*(/\w+|<[0-9A-F]*>)", RegexOptions.None, 1000)]
    private static partial Regex Value();

    [GeneratedRegex(@"/Root (?<root>\d+) 0 R", RegexOptions.None, 1000)]
    private static partial Regex Root();
}
