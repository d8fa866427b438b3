using System.Globalization;
using System.Text;

namespace Leerspoor.Skills.Exchanging;

/// <summary>Reads Turtle letter by letter and knows where it is.</summary>
internal sealed class TurtleText
{
    private const int LongestToken = 1_000_000;

    private readonly TextReader reader;
    private readonly string file;
    private int line = 1;
    private int column = 1;
    private int ahead;

    public TurtleText(TextReader reader, string file)
    {
        (this.reader, this.file) = (reader, file);
        ahead = reader.Read();
    }

    public Place Place => new(file, line, column);

    /// <summary>The next letter, or less than zero at the end.</summary>
    public int Peek() => ahead;

    /// <summary>The letter after the next.</summary>
    public int PeekBehind() => reader.Peek();

    public char Next()
    {
        var read = ahead;
        if (read < 0)
            throw BrokenFileException.At(Place, "ImportFault.CutOff");
        if (read == '\n')
            (line, column) = (line + 1, 1);
        else
            column++;
        ahead = reader.Read();
        return (char)read;
    }

    /// <summary>Passes over white space and remarks.</summary>
    public void Space()
    {
        while (Peek() is var letter and >= 0)
            if (letter == '#')
                while (Peek() is >= 0 and not '\n')
                    Next();
            else if (char.IsWhiteSpace((char)letter))
                Next();
            else
                return;
    }

    public bool Take(char expected)
    {
        if (Peek() != expected)
            return false;
        Next();
        return true;
    }

    public void Expect(char expected)
    {
        Space();
        if (!Take(expected))
            throw Wrong();
    }

    public BrokenFileException Wrong() => BrokenFileException.At(Place, "ImportFault.Turtle");

    /// <summary>As long as letters are of this kind.</summary>
    public string While(Func<char, bool> kind)
    {
        var text = new StringBuilder();
        while (Peek() is var letter and >= 0 && kind((char)letter))
        {
            text.Append(Next());
            if (text.Length > LongestToken)
                throw Wrong();
        }
        return text.ToString();
    }

    /// <summary>A name; a dot belongs to it only when it goes on behind it.</summary>
    public string Name(bool colons)
    {
        var text = new StringBuilder();
        while (ahead >= 0)
        {
            if (ahead == '\\')
                Next();
            else if (
                !IsOfName((char)ahead)
                && !(colons && ahead is ':' or '%')
                && !(ahead == '.' && text.Length > 0 && IsOfName((char)Math.Max(reader.Peek(), 0)))
            )
                break;
            text.Append(Next());
        }
        return text.ToString();
    }

    private static bool IsOfName(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '_' or '-' or '\u00B7';

    /// <summary>An address between &lt; and &gt;, of which the first sign was taken.</summary>
    public string Address()
    {
        var text = new StringBuilder();
        for (char letter; (letter = Next()) != '>'; )
        {
            if (letter is ' ' or '\n' or '"' or '{' or '}' or '<')
                throw Wrong();
            if (letter == '\\')
                Escaped(text, onlyCodes: true);
            else
                text.Append(letter);
            if (text.Length > LongestToken)
                throw Wrong();
        }
        return text.ToString();
    }

    /// <summary>A text between quotes, single or triple, of which the first quote was taken.</summary>
    public string Quoted(char quote)
    {
        var triple = false;
        if (Take(quote))
        {
            if (!Take(quote))
                return "";
            triple = true;
        }
        var text = new StringBuilder();
        while (true)
        {
            var letter = Next();
            if (letter == quote)
            {
                if (!triple)
                    return text.ToString();
                var quotes = 1;
                while (quotes < 3 && Take(quote))
                    quotes++;
                if (quotes == 3)
                {
                    // one or two quotes may stand right before the end
                    while (Take(quote))
                        text.Append(quote);
                    return text.ToString();
                }
                text.Append(quote, quotes);
            }
            else if (letter == '\\')
                Escaped(text, onlyCodes: false);
            else if (letter == '\n' && !triple)
                throw Wrong();
            else
                text.Append(letter);
            if (text.Length > LongestToken)
                throw Wrong();
        }
    }

    private void Escaped(StringBuilder text, bool onlyCodes)
    {
        var letter = Next();
        if (letter is 'u' or 'U')
            text.Append(Code(letter == 'u' ? 4 : 8));
        else if (onlyCodes)
            throw Wrong();
        else
            text.Append(
                letter switch
                {
                    't' => '\t',
                    'b' => '\b',
                    'n' => '\n',
                    'r' => '\r',
                    'f' => '\f',
                    '"' or '\'' or '\\' => letter,
                    _ => throw Wrong(),
                }
            );
    }

    private string Code(int digits)
    {
        var hex = new StringBuilder(digits);
        for (var digit = 0; digit < digits; digit++)
            hex.Append(Next());
        return
            int.TryParse(
                hex.ToString(),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            ) && Rune.TryCreate(code, out var rune)
            ? rune.ToString()
            : throw Wrong();
    }
}
