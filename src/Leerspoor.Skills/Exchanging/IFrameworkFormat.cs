namespace Leerspoor.Skills.Exchanging;

/// <summary>A way in which frameworks are written down. Pure: files in, graph out, and back.</summary>
internal interface IFrameworkFormat
{
    /// <summary>Stable, e.g. <c>esco</c>.</summary>
    string Key { get; }

    /// <summary>Whether the file looks like this format, from its name and its first few thousand characters.</summary>
    bool Recognises(ImportFile file, string beginning);

    /// <summary>Reads files that belong together.</summary>
    /// <exception cref="BrokenFileException">A file as a whole is of no use.</exception>
    FrameworkGraph Read(IReadOnlyList<ImportFile> files, ImportReport report, CancellationToken ct);

    /// <summary>The same graph as files; what the format has no place for is left out only when it came from another format.</summary>
    IEnumerable<ExportFile> Write(FrameworkGraph graph);
}

/// <summary>A file that comes in.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Length">In bytes, as far as known; what is really read is measured too.</param>
/// <param name="Open">Opens it from its beginning, as often as asked.</param>
internal sealed record ImportFile(string Name, long Length, Func<Stream> Open);

/// <summary>A file that goes out.</summary>
internal sealed record ExportFile(string Name, string MediaType, Action<Stream> Write);
