using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace Leerspoor.Ui;

/// <summary>The pictures that Leerspoor draws itself, by key.</summary>
public static class Pictures
{
    private static readonly ResourceManager Names = new(
        "Leerspoor.Ui.PictureNames",
        typeof(Pictures).Assembly
    );

    /// <summary>The twenty of the picture code: clearly different, and everybody can name them.</summary>
    public static IReadOnlyList<string> Code { get; } =
    [
        "apple",
        "ball",
        "bike",
        "bird",
        "boat",
        "book",
        "car",
        "cat",
        "cup",
        "fish",
        "flower",
        "hat",
        "house",
        "key",
        "moon",
        "shoe",
        "sun",
        "tree",
        "umbrella",
        "bread",
    ];

    /// <summary>For choices, tasks and steps.</summary>
    public static IReadOnlyList<string> Themes { get; } =
    [
        "alone",
        "with-help",
        "not-yet",
        "doubt",
        "talk",
        "tools",
        "broom",
        "package",
        "scanner",
        "clock",
        "team",
        "question",
        "idea",
        "reading",
        "video",
        "checklist",
        "quiz",
        "camera",
        "star",
        "path",
        "trophy",
        "badge",
        "mood-1",
        "mood-2",
        "mood-3",
        "mood-4",
        "mood-5",
        "help",
        "plan",
        "computer",
        "safety",
        "home",
        "heart",
        "growth",
        "calendar",
        "message",
        "eye",
        "warning",
        "phone",
        "cart",
    ];

    private static readonly FrozenSet<string> CodeSet = Code.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsCode(string key) => CodeSet.Contains(key);

    /// <summary>What everybody calls it, in the current interface language.</summary>
    public static string NameOf(string key) =>
        Names.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new ArgumentException($"No picture '{key}'.", nameof(key));
}
