using System.Text;

namespace Leerspoor.Skills.Exchanging;

/// <summary>Looks through a text file before it is read: is it UTF-8, is it not endless, are its quotes closed?</summary>
internal static class TextCheck
{
    /// <summary>All that ESCO has in one language is a tenth of this.</summary>
    public const long MostBytes = 400L * 1024 * 1024;
    private const int BufferSize = 1 << 16;

    public static void Verify(ImportFile file, bool quoted, CancellationToken ct)
    {
        var whole = new Place(file.Name, 1, 1);
        if (file.Length > MostBytes)
            throw BrokenFileException.At(whole, "ImportFault.TooLarge", Megabytes);
        using var stream = file.Open();
        var scan = new Scan(file.Name, quoted);
        var buffer = new byte[BufferSize];
        var total = 0L;
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            ct.ThrowIfCancellationRequested();
            if (total == 0 && IsUtf16(buffer.AsSpan(0, read)))
                throw BrokenFileException.At(whole, "ImportFault.Utf16");
            total += read;
            if (total > MostBytes)
                throw BrokenFileException.At(whole, "ImportFault.TooLarge", Megabytes);
            scan.Read(buffer.AsSpan(0, read));
        }
        if (total == 0)
            throw BrokenFileException.At(whole, "ImportFault.Empty");
        scan.End();
    }

    private static string Megabytes => $"{MostBytes / 1024 / 1024}";

    private static bool IsUtf16(ReadOnlySpan<byte> start) =>
        start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];

    /// <summary>Reads UTF-8 byte by byte and knows where it is.</summary>
    private sealed class Scan(string file, bool quoted)
    {
        private int line = 1;
        private int column = 1;
        private int expected;
        private int least = 0x80;
        private int most = 0xBF;
        private bool inQuotes;
        private Place opened;

        public void Read(ReadOnlySpan<byte> bytes)
        {
            foreach (var one in bytes)
            {
                if (expected > 0)
                    Continue(one);
                else if (one < 0x80)
                    Plain(one);
                else
                    Begin(one);
            }
        }

        public void End()
        {
            if (expected > 0)
                throw Wrong();
            if (inQuotes)
                throw BrokenFileException.At(opened, "ImportFault.OpenQuote");
        }

        private void Plain(byte one)
        {
            if (one == '\n')
            {
                (line, column) = (line + 1, 1);
                return;
            }
            if (one == 0)
                throw BrokenFileException.At(new(file, line, column), "ImportFault.Binary");
            if (quoted && one == '"')
            {
                inQuotes = !inQuotes;
                opened = new(file, line, column);
            }
            column++;
        }

        private void Begin(byte one)
        {
            (expected, least, most) = one switch
            {
                >= 0xC2 and <= 0xDF => (1, 0x80, 0xBF),
                0xE0 => (2, 0xA0, 0xBF),
                0xED => (2, 0x80, 0x9F),
                >= 0xE1 and <= 0xEF => (2, 0x80, 0xBF),
                0xF0 => (3, 0x90, 0xBF),
                >= 0xF1 and <= 0xF3 => (3, 0x80, 0xBF),
                0xF4 => (3, 0x80, 0x8F),
                _ => throw Wrong(),
            };
        }

        private void Continue(byte one)
        {
            if (one < least || one > most)
                throw Wrong();
            (least, most) = (0x80, 0xBF);
            if (--expected == 0)
                column++;
        }

        private BrokenFileException Wrong() =>
            BrokenFileException.At(new(file, line, column), "ImportFault.NotUtf8");
    }

    /// <summary>The first few thousand characters, to see what kind of file it is.</summary>
    public static string BeginningOf(ImportFile file)
    {
        using var reader = new StreamReader(file.Open(), Encoding.UTF8);
        var buffer = new char[4096];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }
}
