using System.Text.Json;

namespace Leerspoor.Network;

/// <summary>The kinds of canvas that come with the program.</summary>
internal static class CanvasKinds
{
    public static IReadOnlyList<CanvasKind> All { get; } = Read();

    public static CanvasKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    private static List<CanvasKind> Read()
    {
        using var stream = typeof(CanvasKinds).Assembly.GetManifestResourceStream(
            "Leerspoor.Network.Content.canvases.json"
        )!;
        return JsonSerializer.Deserialize<List<CanvasKind>>(stream, JsonSerializerOptions.Web)!;
    }
}
