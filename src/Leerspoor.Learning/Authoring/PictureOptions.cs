using Leerspoor.Ui;

namespace Leerspoor.Learning.Authoring;

/// <summary>The pictures as choices, named in the interface language.</summary>
internal static class PictureOptions
{
    public static IReadOnlyList<Option> Shown =>
        [.. Pictures.Themes.Select(key => new Option(key, Pictures.NameOf(key), key))];
}
