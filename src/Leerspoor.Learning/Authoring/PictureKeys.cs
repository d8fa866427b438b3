using Leerspoor.Ui;

namespace Leerspoor.Learning.Authoring;

/// <summary>The pictures that an editor can choose from.</summary>
internal static class PictureKeys
{
    public static IReadOnlyList<string> All { get; } = [.. Pictures.Themes, .. Pictures.Code];

    public static bool Exist(string? key) =>
        key is not null && All.Contains(key, StringComparer.Ordinal);
}
