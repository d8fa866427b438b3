using System.IO.Compression;

namespace Leerspoor.Skills.Exchanging;

/// <summary>The files within what was handed in: the file itself, or what lies in the zip. Each is measured while it is read.</summary>
internal sealed class Unpacking : IDisposable
{
    private const int MostFiles = 60;

    private readonly ZipArchive? archive;

    private Unpacking(ZipArchive? archive, IReadOnlyList<ImportFile> files) =>
        (this.archive, Files) = (archive, files);

    public IReadOnlyList<ImportFile> Files { get; }

    public static Unpacking Of(string path, string name)
    {
        var length = new FileInfo(path).Length;
        var whole = new ImportFile(Path.GetFileName(name), length, () => File.OpenRead(path));
        if (!IsZip(path))
            return new(null, [whole]);

        ZipArchive zip;
        try
        {
            zip = ZipFile.OpenRead(path);
        }
        catch (Exception problem)
            when (problem is InvalidDataException or ArgumentOutOfRangeException)
        {
            throw BrokenFileException.At(new(whole.Name, 0), "ImportFault.Zip");
        }
        if (zip.GetEntry("xl/workbook.xml") is not null)
        {
            zip.Dispose();
            return new(null, [whole]);
        }
        var entries = zip
            .Entries.Where(entry =>
                entry.Name.Length > 0
                && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)
            )
            .ToList();
        if (entries.Count is 0 or > MostFiles)
        {
            zip.Dispose();
            throw BrokenFileException.At(
                new(whole.Name, 0),
                "ImportFault.ZipFiles",
                $"{MostFiles}"
            );
        }
        return new(
            zip,
            [.. entries.Select(entry => new ImportFile(entry.Name, entry.Length, entry.Open))]
        );
    }

    public void Dispose() => archive?.Dispose();

    private static bool IsZip(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4
            && start.SequenceEqual("PK\u0003\u0004"u8);
    }
}
