using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Shelving;

/// <summary>Where uploaded files lie. A name is made of the id alone, so nothing that a user typed reaches the file system.</summary>
internal sealed class ShelfFolder(string root)
{
    private const string Unfinished = ".part";

    /// <summary>Returns when the bytes are on the disk; a row that points at the file is saved only after that.</summary>
    public async Task WriteAsync(PhotoId id, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + Unfinished;
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await file.WriteAsync(bytes, ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }

    /// <summary>Also what a broken-off writing left.</summary>
    public void Remove(PhotoId id)
    {
        File.Delete(PathOf(id));
        File.Delete(PathOf(id) + Unfinished);
    }

    /// <summary>Every photo of which something lies here since before <paramref name="moment"/>, whole or unfinished.</summary>
    public IEnumerable<PhotoId> LyingSince(DateTimeOffset moment) =>
        !Directory.Exists(root)
            ? []
            : new DirectoryInfo(root)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.LastWriteTimeUtc < moment.UtcDateTime)
                .Select(file => Path.GetFileNameWithoutExtension(file.Name))
                .Where(name => Guid.TryParseExact(name, "N", out _))
                .Select(name => new PhotoId(Guid.ParseExact(name, "N")))
                .Distinct();

    public string PathOf(PhotoId id)
    {
        var name = id.Value.ToString("N");
        // The last digits of a version-7 id are random and spread over the folders; the first are the time and do not.
        return Path.Combine(root, name[^2..], name);
    }
}
