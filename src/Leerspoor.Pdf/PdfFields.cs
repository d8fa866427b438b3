using System.IO.Compression;
using System.Text;

namespace Leerspoor.Pdf;

/// <summary>
/// What was filled in a PDF form, whatever program saved it. Walks through the file once and keeps the last object of each number, which is
/// what a table of places would point at; so a wrong or circular table cannot lead it astray. Encrypted files are refused.
/// </summary>
internal sealed class PdfFields
{
    private const int MostSteps = 40_000_000;
    private const int MostInflated = 32 * 1024 * 1024;
    private const int MostFields = 5_000;
    private const int MostDepth = 20;

    private readonly Dictionary<int, object?> objects = [];
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<int> visited = [];
    private readonly PdfBudget budget = new(MostSteps, MostInflated);
    private object? root;

    private PdfFields() { }

    /// <summary>Names and values of all fields; empty when the file has no form.</summary>
    /// <exception cref="PdfRefusedException">No PDF, broken, encrypted, or too much work.</exception>
    public static IReadOnlyDictionary<string, string> Read(byte[] file)
    {
        if (file.AsSpan(0, Math.Min(file.Length, 1024)).IndexOf("%PDF-"u8) < 0)
            throw new PdfRefusedException("no pdf");
        var fields = new PdfFields();
        fields.Walk(file);
        if (fields.Resolve(fields.root) is not Dictionary<string, object?> catalog)
            throw new PdfRefusedException("no catalog");
        if (
            fields.Resolve(catalog.GetValueOrDefault("AcroForm"))
            is Dictionary<string, object?> form
        )
            fields.Collect(form.GetValueOrDefault("Fields"), "", 0);
        return fields.values;
    }

    private void Walk(byte[] file)
    {
        var tokens = new PdfTokens(file, budget);
        while (!tokens.Ended)
        {
            budget.Spend(1);
            var at = tokens.At;
            if (file.AsSpan(at).StartsWith("trailer"u8))
            {
                tokens.At += 7;
                if (TryRead(tokens) is Dictionary<string, object?> trailer)
                    Trail(trailer);
            }
            else if (StartsObject(file, at, out var id, out var body))
            {
                tokens.At = body;
                ReadObject(file, tokens, id);
            }

            if (tokens.At <= at)
                tokens.At = at + 1;
        }
    }

    private static bool StartsObject(byte[] file, int at, out int id, out int body)
    {
        (id, body) = (0, at);
        if (!char.IsAsciiDigit((char)file[at]) || (at > 0 && !PdfTokens.IsSpace(file[at - 1])))
            return false;
        var numbers = 0;
        for (; numbers < 2; numbers++)
        {
            var start = body;
            long number = 0;
            while (body < file.Length && char.IsAsciiDigit((char)file[body]) && body - start < 9)
                number = (number * 10) + (file[body++] - '0');
            if (body == start)
                return false;
            if (numbers == 0)
                id = (int)number;
            var space = body;
            while (body < file.Length && PdfTokens.IsSpace(file[body]) && body - space < 20)
                body++;
            if (body == space)
                return false;
        }

        if (!file.AsSpan(body).StartsWith("obj"u8))
            return false;
        body += 3;
        return true;
    }

    private void ReadObject(byte[] file, PdfTokens tokens, int id)
    {
        var start = tokens.At;
        var read = TryRead(tokens);
        if (tokens.At <= start)
            return;
        objects[id] = read;
        if (read is not Dictionary<string, object?> dictionary)
            return;
        if (dictionary.ContainsKey("Root"))
            Trail(dictionary);
        tokens.SkipSpace();
        if (file.AsSpan(Math.Min(tokens.At, file.Length)).StartsWith("stream"u8))
            Skip(file, tokens, dictionary);
    }

    private void Skip(byte[] file, PdfTokens tokens, Dictionary<string, object?> dictionary)
    {
        var start = tokens.At + 6;
        start += start < file.Length && file[start] == '\r' ? 1 : 0;
        start += start < file.Length && file[start] == '\n' ? 1 : 0;
        start = Math.Min(start, file.Length);
        var end = start;
        // A length that is right saves looking; one that is wrong or lies elsewhere is not trusted.
        if (dictionary.GetValueOrDefault("Length") is double said && said < file.Length - start)
            end = start + (int)said;
        var found = file.AsSpan(end).IndexOf("endstream"u8);
        budget.Spend(found < 0 ? file.Length - end : found);
        end = found < 0 ? file.Length : end + found;
        tokens.At = end;
        if (dictionary.GetValueOrDefault("Type") is PdfName { Value: "ObjStm" })
            Unpack(file.AsSpan(start, end - start), dictionary);
    }

    // Newer programs pack many objects into one stream.
    private void Unpack(ReadOnlySpan<byte> data, Dictionary<string, object?> dictionary)
    {
        if (
            dictionary.GetValueOrDefault("N") is not double count
            || dictionary.GetValueOrDefault("First") is not double first
        )
            return;
        var plain = dictionary.ContainsKey("Filter") ? Inflate(data) : data.ToArray();
        var heads = new PdfTokens(plain, budget);
        for (var i = 0; i < count && !heads.Ended; i++)
        {
            if (TryRead(heads) is not double id || TryRead(heads) is not double offset)
                return;
            var at = first + offset;
            if (id is < 0 or > int.MaxValue || at < 0 || at >= plain.Length)
                return;
            objects[(int)id] = TryRead(new PdfTokens(plain, budget) { At = (int)at });
        }
    }

    private byte[] Inflate(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream(data.ToArray());
        using var zip = new ZLibStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var part = new byte[8192];
        try
        {
            for (int read; (read = zip.Read(part)) > 0; )
            {
                budget.Inflate(read);
                plain.Write(part, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What came before the damage may still hold the fields.
        }

        return plain.ToArray();
    }

    private void Trail(Dictionary<string, object?> trailer)
    {
        if (trailer.ContainsKey("Encrypt"))
            throw new PdfRefusedException("encrypted");
        root = trailer.GetValueOrDefault("Root") ?? root;
    }

    private void Collect(object? list, string prefix, int depth)
    {
        if (depth > MostDepth || Resolve(list) is not List<object?> kids)
            return;
        foreach (var kid in kids)
        {
            if (kid is PdfReference reference && !visited.Add(reference.Id))
                continue;
            if (visited.Count > MostFields || values.Count > MostFields)
                throw new PdfRefusedException("too many fields");
            if (Resolve(kid) is not Dictionary<string, object?> field)
                continue;
            var own = Resolve(field.GetValueOrDefault("T")) is byte[] name
                ? PdfText.Read(name)
                : "";
            var full = prefix.Length > 0 && own.Length > 0 ? $"{prefix}.{own}" : prefix + own;
            if (ValueOf(field) is { } value)
                values[full] = value;
            Collect(field.GetValueOrDefault("Kids"), full, depth + 1);
        }
    }

    private string? ValueOf(Dictionary<string, object?> field) =>
        Resolve(field.GetValueOrDefault("V")) switch
        {
            byte[] text => PdfText.Read(text),
            PdfName name => name.Value,
            _ => null,
        };

    private object? Resolve(object? value)
    {
        for (var step = 0; value is PdfReference reference; step++)
        {
            if (step > MostDepth)
                return null;
            value = objects.GetValueOrDefault(reference.Id);
        }

        return value;
    }

    // One damaged object is no reason to give up; running out of budget is.
    private object? TryRead(PdfTokens tokens)
    {
        var start = tokens.At;
        try
        {
            return tokens.Read();
        }
        catch (PdfRefusedException) when (!budget.IsSpent)
        {
            tokens.At = start;
            return null;
        }
    }
}

/// <summary>Text strings of a PDF: UTF-16, UTF-8, or the encoding of their own (ISO 32000-1, annex D).</summary>
internal static class PdfText
{
    private const string From80 =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac";

    public static string Read(byte[] text) =>
        text switch
        {
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(text, 2, text.Length - 2),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(text, 2, text.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(text, 3, text.Length - 3),
            _ => string.Concat(
                text.Select(one => one is >= 0x80 and <= 0xA0 ? From80[one - 0x80] : (char)one)
            ),
        };
}
