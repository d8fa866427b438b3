using System.Globalization;

namespace Leerspoor.Load;

/// <summary>What to measure, from the command line; see README.md.</summary>
internal sealed record LoadOptions(
    int Participants,
    string Server,
    string Data,
    bool KeepsData,
    string? Postgres,
    int Seconds,
    int Port
)
{
    public static LoadOptions Read(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
            given[args[i].TrimStart('-')] = args[i + 1];
        return new LoadOptions(
            Number("participants", 2000),
            given.GetValueOrDefault("server") ?? FindServer(),
            given.GetValueOrDefault("data")
                ?? Directory.CreateTempSubdirectory("leerspoor-load-").FullName,
            given.ContainsKey("data"),
            given.GetValueOrDefault("postgres"),
            Math.Clamp(Number("seconds", 8), 1, 60),
            Number("port", 5490)
        );

        int Number(string name, int otherwise) =>
            given.TryGetValue(name, out var text)
                ? int.Parse(text, CultureInfo.InvariantCulture)
                : otherwise;
    }

    private static string FindServer()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;
        var root = folder?.FullName ?? Directory.GetCurrentDirectory();
        string[] built =
        [
            .. new[] { "release", "debug" }.Select(configuration =>
                Path.Combine(
                    root,
                    "artifacts",
                    "bin",
                    "Leerspoor.Web",
                    configuration,
                    "Leerspoor.Web.dll"
                )
            ),
        ];
        return built.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("Build src/Leerspoor.Web first.", built[0]);
    }
}
