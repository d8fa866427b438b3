using System.Globalization;
using System.Text;
using Leerspoor.OpenBadges.JsonLd;

namespace Leerspoor.OpenBadges.Rdf;

/// <summary>Reads N-Quads (RDF 1.1 N-Quads, W3C Recommendation) into statements whose terms have the canonical form.</summary>
internal ref struct NQuadsReader
{
    private readonly ReadOnlySpan<char> _line;
    private readonly int _number;
    private int _at;

    private NQuadsReader(ReadOnlySpan<char> line, int number)
    {
        _line = line;
        _number = number;
    }

    /// <exception cref="FormatException">A line is no statement.</exception>
    public static List<Quad> Read(string nquads)
    {
        var quads = new List<Quad>();
        var number = 0;
        // only these end a line: other line separators may stand in a literal
        var text = nquads.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        foreach (var line in text.Split('\n'))
        {
            if (new NQuadsReader(line, ++number).ReadLine() is { } quad)
                quads.Add(quad);
        }
        return quads;
    }

    private Quad? ReadLine()
    {
        if (IsAtEnd())
            return null;
        var subject = Resource();
        SkipSpace();
        var predicate = Iri();
        SkipSpace();
        var value = Next() == '"' ? Literal() : Resource();
        SkipSpace();
        var graph = Next() == '.' ? "" : Resource();
        SkipSpace();
        Take('.');
        return IsAtEnd() ? new Quad(subject, predicate, value, graph) : throw Malformed();
    }

    private string Resource() => Next() == '<' ? Iri() : Blank();

    private string Iri()
    {
        Take('<');
        var iri = Until('>', isLiteral: false);
        return Keywords.IsAbsoluteIri(iri) ? Quad.Iri(iri) : throw Malformed();
    }

    private string Blank()
    {
        var start = _at;
        Take('_');
        Take(':');
        while (_at < _line.Length && IsInLabel(_line[_at]))
            _at++;
        // a point may stand within a label, and at its end it is the end of the statement
        while (_line[_at - 1] == '.')
            _at--;
        return _at > start + 2 && _line[start + 2] is not ('-' or '.')
            ? _line[start.._at].ToString()
            : throw Malformed();
    }

    private string Literal()
    {
        Take('"');
        var value = Until('"', isLiteral: true);
        if (Next() == '@')
        {
            var start = ++_at;
            while (
                _at < _line.Length && (char.IsAsciiLetterOrDigit(_line[_at]) || _line[_at] == '-')
            )
                _at++;
            var language = _line[start.._at].ToString();
            return
                language.Split('-') is [{ Length: > 0 } first, .. var rest]
                && first.All(char.IsAsciiLetter)
                && rest.All(part => part.Length > 0)
                ? Quad.LanguageLiteral(value, language)
                : throw Malformed();
        }
        if (Next() != '^')
            return Quad.Literal(value, null);
        Take('^');
        Take('^');
        return Quad.Literal(value, Iri()[1..^1]);
    }

    private string Until(char end, bool isLiteral)
    {
        var text = new StringBuilder();
        while (Next() != end)
        {
            var c = _line[_at++];
            if (c == '\\')
                text.Append(Escaped(isLiteral));
            else
                text.Append(c);
        }
        _at++;
        return text.ToString();
    }

    private string Escaped(bool isLiteral)
    {
        var c = Next();
        _at++;
        return c switch
        {
            'u' => CodePoint(4),
            'U' => CodePoint(8),
            't' when isLiteral => "\t",
            'b' when isLiteral => "\b",
            'n' when isLiteral => "\n",
            'r' when isLiteral => "\r",
            'f' when isLiteral => "\f",
            '"' or '\'' or '\\' when isLiteral => c.ToString(),
            _ => throw Malformed(),
        };
    }

    private string CodePoint(int digits)
    {
        if (
            _at + digits > _line.Length
            || !uint.TryParse(
                _line.Slice(_at, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value
            )
            || !Rune.IsValid(value)
        )
            throw Malformed();
        _at += digits;
        return new Rune(value).ToString();
    }

    private static bool IsInLabel(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or ':' or '-' or '.' or '\u00b7';

    private readonly char Next() => _at < _line.Length ? _line[_at] : throw Malformed();

    private void Take(char expected)
    {
        if (Next() != expected)
            throw Malformed();
        _at++;
    }

    private void SkipSpace()
    {
        while (_at < _line.Length && _line[_at] is ' ' or '\t')
            _at++;
    }

    private bool IsAtEnd()
    {
        SkipSpace();
        return _at >= _line.Length || _line[_at] == '#';
    }

    private readonly FormatException Malformed() =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Line {_number} is no statement of N-Quads."
            )
        );
}
