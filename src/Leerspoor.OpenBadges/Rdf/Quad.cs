using System.Buffers;
using System.Globalization;
using System.Text;

namespace Leerspoor.OpenBadges.Rdf;

/// <summary>One RDF statement, its four terms already in canonical N-Quads form; <see cref="Graph"/> is empty for the default graph.</summary>
internal readonly record struct Quad(string Subject, string Predicate, string Object, string Graph)
{
    public const string RdfType = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    public const string RdfFirst = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>";
    public const string RdfRest = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>";
    public const string RdfNil = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>";
    public const string RdfJson = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 32).Select(c => (char)c)) + "\"\\\u007f"
    );

    public static bool IsBlank(string term) => term.StartsWith("_:", StringComparison.Ordinal);

    public static string Iri(string iri) => $"<{iri}>";

    public static string Literal(string value, string? datatype) =>
        datatype is null or Xsd + "string"
            ? $"\"{Escape(value)}\""
            : $"\"{Escape(value)}\"^^<{datatype}>";

    public static string LanguageLiteral(string value, string language) =>
        $"\"{Escape(value)}\"@{language}";

    public override string ToString() =>
        Graph.Length == 0
            ? string.Concat([Subject, " ", Predicate, " ", Object, " .\n"])
            : string.Concat([Subject, " ", Predicate, " ", Object, " ", Graph, " .\n"]);

    // RDF 1.2 N-Quads, section 5: canonical form
    private static string Escape(string value)
    {
        var at = value.AsSpan().IndexOfAny(Escaped);
        if (at < 0)
            return value;

        var text = new StringBuilder(value.Length + 16).Append(value, 0, at);
        foreach (var c in value.AsSpan(at))
        {
            _ = c switch
            {
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                < ' ' or '\u007f' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }
        return text.ToString();
    }
}
