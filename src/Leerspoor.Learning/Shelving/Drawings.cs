namespace Leerspoor.Learning.Shelving;

/// <summary>The drawings that come with the program, for photo lessons.</summary>
internal static class Drawings
{
    private const string Prefix = "Leerspoor.Learning.Content.drawings.";

    private static readonly HashSet<string> Names =
    [
        .. typeof(Drawings)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[Prefix.Length..])),
    ];

    public static bool Exist(string name) => Names.Contains(name);

    public static string Href(string name) => $"/lessen/tekeningen/{name}";

    public static Stream? Open(string name) =>
        Exist(name)
            ? typeof(Drawings).Assembly.GetManifestResourceStream($"{Prefix}{name}.svg")
            : null;
}
