using System.Text;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Testing;

namespace Leerspoor.Skills.Tests.Exchanging;

/// <summary>Files for an import: the examples that come with the program, and what a test makes up.</summary>
internal static class Files
{
    public static string Folder => Path.Combine(Repository.Root, "docs", "frameworks");

    public static ImportFile Of(string name, string text) => Of(name, Encoding.UTF8.GetBytes(text));

    public static ImportFile Of(string name, byte[] bytes) =>
        new(name, bytes.Length, () => new MemoryStream(bytes));

    /// <summary>The example with this name: a file, or a folder of files that belong together.</summary>
    public static IReadOnlyList<ImportFile> Example(string name)
    {
        var path = Path.Combine(Folder, name);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Select(Of)]
            : [Of(path)];
    }

    private static ImportFile Of(string path) =>
        Of(Path.GetFileName(path), File.ReadAllBytes(path));

    public static FrameworkGraph Read(IReadOnlyList<ImportFile> files, ImportReport report)
    {
        var (format, known) = Formats.Choose(files, report);
        return format.Read(known, report, CancellationToken.None);
    }

    /// <summary>What is written, as files that can be read again.</summary>
    public static IReadOnlyList<ImportFile> Written(FrameworkGraph graph, string format) =>
        [
            .. Formats
                .Find(format)!
                .Write(graph)
                .Select(file =>
                {
                    using var memory = new MemoryStream();
                    file.Write(memory);
                    return Of(file.Name, memory.ToArray());
                }),
        ];

    public static string TextOf(ImportFile file)
    {
        using var reader = new StreamReader(file.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The fault that reading these files ends with, or the first row that is refused.</summary>
    public static ImportFault FaultOf(params IReadOnlyList<ImportFile> files)
    {
        var report = new ImportReport();
        try
        {
            Read(files, report);
            return report.Faults[0];
        }
        catch (BrokenFileException broken)
        {
            return broken.Fault;
        }
    }
}
