using System.Globalization;
using System.Text;

namespace Leerspoor.Pdf;

/// <summary>A file that cannot be read as PDF, or that asks for more work than a form of ours can ever need.</summary>
internal sealed class PdfRefusedException(string reason) : Exception(reason);

internal readonly record struct PdfName(string Value);

internal readonly record struct PdfReference(int Id);

/// <summary>A bare word: <c>obj</c>, <c>stream</c>, <c>R</c>.</summary>
internal readonly record struct PdfWord(string Value);

/// <summary>Reads the objects of a PDF one after the other. Every step counts, so that no file keeps it busy for long.</summary>
internal sealed class PdfTokens(byte[] file, PdfBudget budget)
{
    private const int MostDepth = 40;

    public int At { get; set; }

    public bool Ended => At >= file.Length;

    /// <summary>A dictionary, list, name, string (bytes), number, reference, bool, null or word.</summary>
    public object? Read(int depth = 0)
    {
        budget.Spend(1);
        if (depth > MostDepth)
            throw new PdfRefusedException("too deep");
        SkipSpace();
        if (Ended)
            throw new PdfRefusedException("ended early");
        switch ((char)file[At])
        {
            case '<' when Peek(1) == '<':
                At += 2;
                return ReadDictionary(depth);
            case '<':
                At++;
                return ReadHex();
            case '[':
                At++;
                return ReadList(depth);
            case '(':
                At++;
                return ReadText();
            case '/':
                At++;
                return new PdfName(ReadName());
            case ')' or ']' or '}' or '{':
                At++;
                return new PdfWord(((char)file[At - 1]).ToString());
            case '>':
                At += Peek(1) == '>' ? 2 : 1;
                return new PdfWord(">>");
            default:
                return ReadPlain();
        }
    }

    public void SkipSpace()
    {
        while (!Ended)
        {
            if (file[At] == '%')
                while (!Ended && file[At] is not ((byte)'\n' or (byte)'\r'))
                    At++;
            else if (IsSpace(file[At]))
                At++;
            else
                return;
        }
    }

    public static bool IsSpace(byte one) => one is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsEnd(byte one) =>
        IsSpace(one)
        || (char)one is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private char Peek(int ahead) => At + ahead < file.Length ? (char)file[At + ahead] : '\0';

    private Dictionary<string, object?> ReadDictionary(int depth)
    {
        var dictionary = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (Read(depth + 1) is var key && key is not PdfWord { Value: ">>" })
        {
            if (key is not PdfName name)
                throw new PdfRefusedException("no name");
            dictionary[name.Value] = Read(depth + 1);
        }

        return dictionary;
    }

    private List<object?> ReadList(int depth)
    {
        var list = new List<object?>();
        while (Read(depth + 1) is var item && item is not PdfWord { Value: "]" })
        {
            if (item is PdfWord)
                throw new PdfRefusedException("stray word");
            list.Add(item);
        }

        return list;
    }

    private string ReadName()
    {
        var name = new StringBuilder();
        while (!Ended && !IsEnd(file[At]))
        {
            var letter = (char)file[At++];
            if (
                letter == '#'
                && At + 1 < file.Length
                && byte.TryParse(
                    Encoding.ASCII.GetString(file, At, 2),
                    NumberStyles.HexNumber,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                letter = (char)code;
                At += 2;
            }

            name.Append(letter);
        }

        budget.Spend(name.Length);
        return name.ToString();
    }

    private byte[] ReadHex()
    {
        var digits = new StringBuilder();
        while (!Ended && file[At] != '>')
        {
            if (char.IsAsciiHexDigit((char)file[At]))
                digits.Append((char)file[At]);
            At++;
        }

        At++;
        budget.Spend(digits.Length);
        if (digits.Length % 2 == 1)
            digits.Append('0');
        return Convert.FromHexString(digits.ToString());
    }

    private byte[] ReadText()
    {
        var text = new List<byte>();
        for (var open = 1; ; At++)
        {
            budget.Spend(1);
            if (Ended)
                throw new PdfRefusedException("open text");
            var one = file[At];
            if (one == '\\')
            {
                ReadEscape(text);
                continue;
            }

            open +=
                one == '(' ? 1
                : one == ')' ? -1
                : 0;
            if (open == 0)
                break;
            text.Add(one);
        }

        At++;
        return [.. text];
    }

    private void ReadEscape(List<byte> text)
    {
        At++;
        var one = Peek(0);
        if (one is >= '0' and <= '7')
        {
            var code = 0;
            for (var digits = 0; digits < 3 && Peek(0) is >= '0' and <= '7'; digits++, At++)
                code = (code * 8) + (Peek(0) - '0');
            text.Add((byte)code);
            At--;
            return;
        }

        if (one == '\r' && Peek(1) == '\n')
            At++;
        if (one is '\r' or '\n')
            return;
        text.Add(
            (byte)(
                one switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'b' => '\b',
                    'f' => '\f',
                    _ => one,
                }
            )
        );
    }

    private object? ReadPlain()
    {
        var start = At;
        while (!Ended && !IsEnd(file[At]))
            At++;
        var word = Encoding.Latin1.GetString(file, start, Math.Min(At - start, 100));
        budget.Spend(At - start);
        if (
            !double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
            return word switch
            {
                "null" => null,
                "true" => true,
                "false" => false,
                _ => new PdfWord(word),
            };
        return number >= 0 && number % 1 == 0 ? ReferenceOr(number) : number;
    }

    // "12 0 R" is a reference; a number that is followed by something else stays a number.
    private object ReferenceOr(double number)
    {
        var back = At;
        SkipSpace();
        var digits = 0;
        while (!Ended && char.IsAsciiDigit((char)file[At]) && digits++ < 6)
            At++;
        if (digits > 0)
        {
            SkipSpace();
            if (Peek(0) == 'R' && (At + 1 >= file.Length || IsEnd(file[At + 1])))
            {
                At++;
                return new PdfReference((int)Math.Min(number, int.MaxValue));
            }
        }

        At = back;
        return number;
    }
}

/// <summary>How much work one file may be.</summary>
internal sealed class PdfBudget(long steps, long inflated)
{
    private long steps = steps;
    private long inflated = inflated;

    public bool IsSpent => steps < 0 || inflated < 0;

    public void Spend(long wanted)
    {
        if ((steps -= wanted) < 0)
            throw new PdfRefusedException("too much work");
    }

    public void Inflate(long bytes)
    {
        if ((inflated -= bytes) < 0)
            throw new PdfRefusedException("too large inside");
    }
}
