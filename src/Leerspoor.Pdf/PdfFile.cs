using System.IO.Compression;

namespace Leerspoor.Pdf;

/// <summary>
/// The objects of a PDF, whatever program saved it. Walks through the file once and keeps the last object of each number, which is what a table of places would point
/// at; so a wrong or circular table cannot lead it astray. Encrypted files are refused.
/// </summary>
internal sealed class PdfFile
{
    /// <summary>Deeper than this nothing of ours is nested.</summary>
    public const int MostDepth = 20;
    private const int MostSteps = 40_000_000;
    private const int MostInflated = 32 * 1024 * 1024;

    private readonly Dictionary<int, object?> objects = [];
    private readonly List<(int Start, int Length, bool IsPacked)> attached = [];
    private readonly PdfBudget budget = new(MostSteps, MostInflated);
    private readonly byte[] bytes;
    private object? root;

    private PdfFile(byte[] bytes) => this.bytes = bytes;

    /// <summary>Where everything hangs from.</summary>
    public IReadOnlyDictionary<string, object?> Catalog =>
        Resolve(root) as Dictionary<string, object?> ?? throw new PdfRefusedException("no catalog");

    /// <exception cref="PdfRefusedException">No PDF, broken, encrypted, or too much work.</exception>
    public static PdfFile Read(byte[] file)
    {
        if (file.AsSpan(0, Math.Min(file.Length, 1024)).IndexOf("%PDF-"u8) < 0)
            throw new PdfRefusedException("no pdf");
        var read = new PdfFile(file);
        read.Walk(file);
        return read;
    }

    /// <summary>The files that are attached, unpacked one by one, in the order in which they stand in the file.</summary>
    /// <exception cref="PdfRefusedException">Too large inside.</exception>
    public IEnumerable<byte[]> Attached() =>
        attached.Select(one =>
        {
            var data = bytes.AsSpan(one.Start, one.Length);
            return one.IsPacked ? Inflate(data) : data.ToArray();
        });

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
        else if (dictionary.GetValueOrDefault("Type") is PdfName { Value: "EmbeddedFile" })
            attached.Add(
                (start, LengthOf(dictionary, start, end), dictionary.ContainsKey("Filter"))
            );
    }

    // Up to the word that ends a stream stands a line end that is not part of it.
    private static int LengthOf(Dictionary<string, object?> dictionary, int start, int end) =>
        dictionary.GetValueOrDefault("Length") is double said && said >= 0 && said <= end - start
            ? (int)said
            : end - start;

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

    /// <summary>The object itself when a reference is given; null when there is none.</summary>
    public object? Resolve(object? value)
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
