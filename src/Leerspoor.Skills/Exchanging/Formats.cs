namespace Leerspoor.Skills.Exchanging;

/// <summary>Every format that frameworks come and go in.</summary>
internal static class Formats
{
    public static readonly IReadOnlyList<IFrameworkFormat> All =
    [
        new Case(),
        new JsonLd(),
        Turtle.Lines,
        Turtle.Full,
        new Mbo(),
        new Esco(),
        new Osmt(),
        new Onet(),
        new Moodle(),
        new Excel(),
    ];

    public static IFrameworkFormat? Find(string key) =>
        All.FirstOrDefault(format => format.Key == key);

    /// <summary>The format of files that belong together; those that do not belong are refused in the report.</summary>
    public static (IFrameworkFormat Format, IReadOnlyList<ImportFile> Files) Choose(
        IReadOnlyList<ImportFile> files,
        ImportReport report
    )
    {
        var read = files
            .Select(file => (File: file, Beginning: TextCheck.BeginningOf(file)))
            .ToList();
        foreach (var format in All)
        {
            var known = read.Where(one => format.Recognises(one.File, one.Beginning)).ToList();
            if (known.Count == 0)
                continue;
            foreach (var (file, _) in read.Except(known))
                report.Refuse(new(file.Name, 1), "ImportFault.UnknownTable");
            return (format, [.. known.Select(one => one.File)]);
        }
        foreach (var file in files)
            TextCheck.Verify(file, quoted: false, CancellationToken.None);
        throw BrokenFileException.At(new(files[0].Name, 1), "ImportFault.UnknownFormat");
    }
}
