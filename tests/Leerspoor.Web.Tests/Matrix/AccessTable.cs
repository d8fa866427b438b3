using Leerspoor.Testing;

namespace Leerspoor.Web.Tests.Matrix;

/// <summary>Who may come where: one row per endpoint in <c>access.txt</c>, which tells how to write one.</summary>
internal sealed record AccessRow(
    string Method,
    string Route,
    IReadOnlySet<string> Allowed,
    IReadOnlyDictionary<string, string> Subjects
)
{
    public string Name => $"{Method} {Route}";
}

internal static class AccessTable
{
    public static string FilePath { get; } =
        Path.Combine(Repository.Root, "tests", "Leerspoor.Web.Tests", "Matrix", "access.txt");

    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        .. File.ReadLines(FilePath)
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Parse),
    ];

    private static AccessRow Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var head = parts[0].Split(' ', 2, StringSplitOptions.TrimEntries);
        return new AccessRow(
            head[0],
            head[1],
            Words(parts[1]).SelectMany(Personas.Named).ToHashSet(StringComparer.Ordinal),
            (parts.Length > 2 ? Words(parts[2]) : [])
                .Select(pair => pair.Split('='))
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        );
    }

    private static string[] Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
