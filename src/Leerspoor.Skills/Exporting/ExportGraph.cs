using System.IO.Compression;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Graphing;
using Leerspoor.Skills.Storing;

namespace Leerspoor.Skills.Exporting;

/// <summary>A version as files of any format; several of them together in a zip.</summary>
internal sealed class ExportGraph(GraphAccess access, GraphStore store)
{
    // the same file for the same version
    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<Outcome<Exported>> HandleAsync(
        Actor actor,
        FrameworkVersionId id,
        string formatKey,
        CancellationToken ct
    )
    {
        if ((await access.FindAsync(actor, id, ct)).Refused(out var refusal, out _))
            return refusal;
        if (Formats.Find(formatKey) is not { } format)
            return SkillsRefusals.FormatUnknown;
        if (await store.ReadAsync(id, ct) is not { } graph)
            return SkillsRefusals.Unknown;

        var files = format.Write(graph).ToList();
        return files is [var only]
            ? new Exported(only.Name, only.MediaType, only.Write)
            : new Exported($"{formatKey}.zip", "application/zip", stream => Zip(files, stream));
    }

    private static void Zip(IReadOnlyList<ExportFile> files, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files)
        {
            var entry = zip.CreateEntry(file.Name, CompressionLevel.Fastest);
            entry.LastWriteTime = Timeless;
            using var content = entry.Open();
            file.Write(content);
        }
    }
}

/// <summary>A file to send.</summary>
internal sealed record Exported(string Name, string MediaType, Action<Stream> Write);
