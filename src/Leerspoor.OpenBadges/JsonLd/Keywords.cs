using System.Collections.Frozen;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>The words JSON-LD 1.1 keeps for itself (section 1.7), and what an absolute IRI looks like.</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        [
            "@base",
            "@container",
            "@context",
            "@direction",
            "@graph",
            "@id",
            "@import",
            "@included",
            "@index",
            "@json",
            "@language",
            "@list",
            "@nest",
            "@none",
            "@prefix",
            "@propagate",
            "@protected",
            "@reverse",
            "@set",
            "@type",
            "@value",
            "@version",
            "@vocab",
        ],
        StringComparer.Ordinal
    );

    public static bool IsKeyword(string word) =>
        word.Length > 0 && word[0] == '@' && All.Contains(word);

    /// <summary>Looks like a keyword without being one: reserved for a later version, so never a term.</summary>
    public static bool LooksLikeKeyword(string word) =>
        word.Length > 1 && word[0] == '@' && AllLetters(word);

    /// <summary>An absolute IRI without the characters that N-Quads cannot hold in angle brackets.</summary>
    public static bool IsAbsoluteIri(string iri)
    {
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(iri[0]))
            return false;

        foreach (var c in iri.AsSpan(1, colon - 1))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }
        return !iri.AsSpan().ContainsAny(NotInIri);
    }

    /// <summary>A term that could be taken for a compact IRI or a relative reference.</summary>
    public static bool LooksLikeIri(string term)
    {
        var colon = term.Length > 1 ? term.IndexOf(':', 1) : -1;
        return colon > 0 && colon < term.Length - 1 || term.Contains('/', StringComparison.Ordinal);
    }

    public static bool IsBlankNode(string iri) => iri.StartsWith("_:", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> NotInIri =
        System.Buffers.SearchValues.Create(
            string.Concat(Enumerable.Range(0, 33).Select(c => (char)c)) + "<>\"{}|\\^`\u007f"
        );

    private static bool AllLetters(string word)
    {
        foreach (var c in word.AsSpan(1))
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }
        return true;
    }
}
