using System.IO.Compression;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>
/// Opens parts of a zip file that came from outside: only those that are asked for, few in all, and each no longer than it may be, whatever the file says
/// about itself.
/// </summary>
internal sealed class SafeZip : IDisposable
{
    private const int MostParts = 500;

    private readonly ZipArchive archive;

    public SafeZip(Stream file)
    {
        try
        {
            archive = new(file, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts)
                throw new FileTroubleException(ExchangeRefusals.TooLarge);
        }
        catch (Exception problem)
            when (problem is InvalidDataException or ArgumentOutOfRangeException)
        {
            // a file shorter than the end of a zip is read from before its begin
            throw new FileTroubleException(ExchangeRefusals.Unreadable);
        }
    }

    public bool Has(string part) => archive.GetEntry(part) is not null;

    /// <summary>The part unpacked, at most this many bytes of it; more is refused while reading.</summary>
    public Stream Open(string part, long most)
    {
        if (archive.GetEntry(part) is not { } entry)
            throw new FileTroubleException(ExchangeRefusals.Unreadable);
        return new Measured(entry.Open(), most);
    }

    public void Dispose() => archive.Dispose();

    /// <summary>Counts what is really unpacked.</summary>
    private sealed class Measured(Stream inner, long most) : Stream
    {
        private long left = most;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            left -= read;
            return left < 0 ? throw new FileTroubleException(ExchangeRefusals.TooLarge) : read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
