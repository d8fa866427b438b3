using System.Text;

namespace Leerspoor.Skills.Exchanging;

/// <summary>Writes statements one to a line, as N-Triples; that is also Turtle.</summary>
internal static class RdfWriter
{
    public static void Write(IEnumerable<Triple> triples, Stream stream)
    {
        using var text = new StreamWriter(
            stream,
            new UTF8Encoding(false),
            1 << 16,
            leaveOpen: true
        );
        text.NewLine = "\n";
        foreach (var triple in triples)
            text.WriteLine(
                $"{Resource(triple.Subject)} {Resource(triple.Predicate)} {Term(triple.Object)} ."
            );
    }

    private static string Term(RdfTerm term) =>
        !term.IsLiteral ? Resource(term.Value)
        : term.Language.Length > 0 ? $"{Quoted(term.Value)}@{term.Language}"
        : term.Type.Length > 0 ? $"{Quoted(term.Value)}^^<{term.Type}>"
        : Quoted(term.Value);

    private static string Resource(string address)
    {
        if (address.StartsWith("_:", StringComparison.Ordinal))
            return address;
        var text = new StringBuilder("<");
        foreach (var letter in address)
            if (letter <= ' ' || "<>\"{}|^`\\".Contains(letter))
                text.Append($"\\u{(int)letter:X4}");
            else
                text.Append(letter);
        return text.Append('>').ToString();
    }

    private static string Quoted(string value) =>
        "\""
        + value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
        + "\"";
}
