namespace Leerspoor.MetroMaps.Drawing;

/// <summary>The colours of a theme. Every line colour reads at 4.5 : 1 against the page, and the badge's letter against the line.</summary>
internal sealed record Palette(string Page, string Ink, string BadgeInk, string[] Lines)
{
    /// <summary>For lines that the reader does not look for.</summary>
    internal required string Pale { get; init; }

    /// <summary>For their stations' names, which can still be read.</summary>
    internal required string Soft { get; init; }

    private static readonly string[] Deep =
    [
        "#0b5fa5",
        "#c2260c",
        "#1b7a35",
        "#8a3fa0",
        "#a85a00",
        "#00757f",
        "#b0126b",
        "#5a5f00",
        "#3b4cc0",
        "#7a4a2b",
        "#4a5568",
        "#a3123a",
    ];

    private static readonly string[] Bright =
    [
        "#6cb6ff",
        "#ff8a75",
        "#6bd08a",
        "#d49bea",
        "#ffb454",
        "#5ad1db",
        "#ff8ac4",
        "#c9cf4f",
        "#a3aeff",
        "#d9a883",
        "#b6c2d1",
        "#ff9db0",
    ];

    internal static Palette Of(SvgTheme theme) =>
        theme switch
        {
            SvgTheme.Dark => new("#14161a", "#f2f4f7", "#14161a", Bright)
            {
                Pale = "#454b55",
                Soft = "#9aa3af",
            },
            _ => new("#ffffff", "#1c2024", "#ffffff", Deep) { Pale = "#ccd1d8", Soft = "#656c78" },
        };
}
