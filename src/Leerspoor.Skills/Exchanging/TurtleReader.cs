namespace Leerspoor.Skills.Exchanging;

/// <summary>Turtle, and N-Triples as the part of it that it is, into statements.</summary>
internal sealed class TurtleReader(TurtleText text, Action<Triple> found)
{
    private const int Deepest = 100;

    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private string start = "";
    private int nameless;
    private int depth;

    public void Read(CancellationToken ct)
    {
        for (text.Space(); text.Peek() >= 0; text.Space())
        {
            ct.ThrowIfCancellationRequested();
            if (text.Take('@'))
                Directive(text.While(char.IsAsciiLetter), dotted: true);
            else
                Statement();
        }
    }

    private void Directive(string word, bool dotted)
    {
        text.Space();
        if (word.Equals("prefix", StringComparison.OrdinalIgnoreCase))
        {
            var name = text.While(letter => letter != ':' && !char.IsWhiteSpace(letter));
            text.Expect(':');
            text.Expect('<');
            prefixes[name] = Whole(text.Address());
        }
        else if (word.Equals("base", StringComparison.OrdinalIgnoreCase))
        {
            text.Expect('<');
            start = Whole(text.Address());
        }
        else
            throw text.Wrong();
        if (dotted)
            text.Expect('.');
    }

    private void Statement()
    {
        string subject;
        if (text.Take('['))
        {
            subject = Bracketed();
            text.Space();
            if (text.Take('.'))
                return;
        }
        else if (text.Take('('))
            subject = Listed();
        else if (text.Peek() is 'p' or 'P' or 'b' or 'B')
        {
            // PREFIX and BASE as SPARQL writes them, or the beginning of a name
            var word = text.Name(colons: false);
            if (text.Peek() != ':')
            {
                Directive(word, dotted: false);
                return;
            }
            subject = Prefixed(word);
        }
        else
            subject = Resource();
        Properties(subject);
        text.Expect('.');
    }

    private void Properties(string subject)
    {
        while (true)
        {
            text.Space();
            if (text.Peek() is '.' or ']' or -1)
                return;
            var predicate = Predicate();
            do
            {
                var place = text.Place;
                found(new(subject, predicate, Object(), place));
                text.Space();
            } while (text.Take(','));
            if (!text.Take(';'))
                return;
            text.Space();
            while (text.Take(';'))
                text.Space();
        }
    }

    private string Predicate()
    {
        if (text.Take('<'))
            return Whole(text.Address());
        var word = text.Name(colons: false);
        return word == "a" && text.Peek() != ':' ? Vocabulary.RdfType : Prefixed(word);
    }

    private RdfTerm Object()
    {
        text.Space();
        switch (text.Peek())
        {
            case '"' or '\'':
                return Literal(text.Quoted(text.Next()));
            case '[':
                text.Next();
                return new(Bracketed(), false);
            case '(':
                text.Next();
                return new(Listed(), false);
            case '+' or '-' or (>= '0' and <= '9'):
                return Number();
            case 't' or 'f':
                var word = text.Name(colons: false);
                return text.Peek() == ':' ? new(Prefixed(word), false)
                    : word is "true" or "false" ? new(word, true, "", Vocabulary.Xsd + "boolean")
                    : throw text.Wrong();
            default:
                return new(Resource(), false);
        }
    }

    private RdfTerm Literal(string value)
    {
        if (text.Take('@'))
            return new(
                value,
                true,
                text.While(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            );
        if (!text.Take('^'))
            return new(value, true);
        text.Expect('^');
        var type = Resource();
        return new(value, true, "", type == Vocabulary.Xsd + "string" ? "" : type);
    }

    private RdfTerm Number()
    {
        var number = text.While(letter =>
            char.IsAsciiDigit(letter) || letter is '+' or '-' or 'e' or 'E'
        );
        // a dot may also be the end of the statement
        if (text.Peek() == '.' && char.IsAsciiDigit((char)Math.Max(text.PeekBehind(), 0)))
            number +=
                text.Next()
                + text.While(letter =>
                    char.IsAsciiDigit(letter) || letter is '+' or '-' or 'e' or 'E'
                );
        return new(
            number,
            true,
            "",
            Vocabulary.Xsd
                + (
                    number.Contains('e', StringComparison.OrdinalIgnoreCase) ? "double"
                    : number.Contains('.', StringComparison.Ordinal) ? "decimal"
                    : "integer"
                )
        );
    }

    private string Resource()
    {
        text.Space();
        if (text.Take('<'))
            return Whole(text.Address());
        if (text.Take('_'))
        {
            text.Expect(':');
            return "_:" + text.Name(colons: false);
        }
        return Prefixed(text.Name(colons: false));
    }

    private string Prefixed(string prefix)
    {
        if (!text.Take(':') || !prefixes.TryGetValue(prefix, out var address))
            throw text.Wrong();
        return address + text.Name(colons: true);
    }

    private string Bracketed()
    {
        if (++depth > Deepest)
            throw text.Wrong();
        var node = Nameless();
        text.Space();
        Properties(node);
        text.Expect(']');
        depth--;
        return node;
    }

    private string Listed()
    {
        var items = new List<RdfTerm>();
        if (++depth > Deepest)
            throw text.Wrong();
        for (text.Space(); !text.Take(')'); text.Space())
            items.Add(Object());
        depth--;
        var rest = Vocabulary.Nil;
        foreach (var item in Enumerable.Reverse(items))
        {
            var node = Nameless();
            found(new(node, Vocabulary.First, item, text.Place));
            found(new(node, Vocabulary.Rest, new(rest, false), text.Place));
            rest = node;
        }
        return rest;
    }

    private string Nameless() => $"_:n{nameless++}";

    private string Whole(string address) =>
        address.Contains(':', StringComparison.Ordinal) || start.Length == 0 ? address
        : Uri.TryCreate(new Uri(start), address, out var whole) ? whole.AbsoluteUri
        : throw text.Wrong();
}
